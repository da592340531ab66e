import { keepLanguage, useSay } from '../words/language.js';

/** To the other language, which is named in itself. */
export const LanguageSwitch = ({ className }: { readonly className: string }) => {
  const { language } = useSay();
  return (
    <button
      type="button"
      className={className}
      onClick={() => {
        keepLanguage(language === 'zh' ? 'en' : 'zh');
        location.reload();
      }}
    >
      {language === 'zh' ? <span lang="en">English</span> : <span lang="zh-CN">中文</span>}
    </button>
  );
};
