import { applyDecorators } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';

const optional = (name: string, description: string, schema: object = { type: 'string' }) =>
  ApiQuery({ name, description, required: false, schema });

/** The parameters of a search, for the description of the interface. */
export const DescribeSearch = () =>
  applyDecorators(
    optional('number', '决定书文号 Number of the decision'),
    optional('party', '公示的当事人名称 Name of the party as published (masked names as they are masked)'),
    optional('field', '职责领域编码 Field of duty', { type: 'string', pattern: '^\\d{2}$', example: '08' }),
    optional('power', '权责事项编码 Code of a power', { type: 'string', example: '08-1' }),
    optional('agency', '处罚机关名称 Name of the agency'),
    optional('decidedFrom', '决定日期起（含） Decided on this day or later', { type: 'string', format: 'date' }),
    optional('decidedTo', '决定日期止（含） Decided on this day or earlier', { type: 'string', format: 'date' }),
    optional('after', '上一页给出的 next Key of the page, from links.next of the page before'),
    optional('limit', '每页条数 Decisions on a page', { type: 'integer', minimum: 1, maximum: 100, default: 20 }),
  );
