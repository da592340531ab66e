import type { YAMLError } from 'yaml';

/** What the reader of YAML says in English. */
export const YAML_FAULTS_ZH: Readonly<Record<YAMLError['code'], string>> = {
  ALIAS_PROPS: '别名不能带标签或者锚点',
  BAD_ALIAS: '别名有误',
  BAD_COLLECTION_TYPE: '集合的类型有误',
  BAD_DIRECTIVE: '指令有误',
  BAD_DQ_ESCAPE: '双引号中的转义有误',
  BAD_INDENT: '缩进有误',
  BAD_PROP_ORDER: '锚点、标签的次序有误',
  BAD_SCALAR_START: '值不能以该符号开头，请加引号',
  BLOCK_AS_IMPLICIT_KEY: '同一行中不能再写一层“键: 值”，请换行缩进，或者给值加引号',
  BLOCK_IN_FLOW: '花括号、方括号中不能写缩进的内容',
  DUPLICATE_KEY: '同一个键写了两次',
  IMPOSSIBLE: '无法解读',
  KEY_OVER_1024_CHARS: '键超过 1024 个字符',
  MISSING_CHAR: '缺少符号，如引号、冒号、逗号或者括号',
  MULTILINE_IMPLICIT_KEY: '键不能写成多行',
  MULTIPLE_ANCHORS: '一处有多个锚点',
  MULTIPLE_DOCS: '文件中有多份文档，只能有一份',
  MULTIPLE_TAGS: '一处有多个标签',
  NON_STRING_KEY: '键应为文字',
  RESOURCE_EXHAUSTION: '嵌套过深，或者内容过大',
  TAB_AS_INDENT: '缩进应为空格，不能用制表符',
  TAG_RESOLVE_FAILED: '标签无法识别',
  UNEXPECTED_TOKEN: '有多余的符号',
};
