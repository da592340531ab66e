import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { problemAnswers } from '../openapi/problem-answers.js';
import { FORMS, type Form } from './taking.js';

const EXAMPLES: Readonly<Record<Form, string>> = {
  csv: '"案件编号","立案文号"…',
  xlsx: 'PK…',
  xes: '<?xml version="1.0" encoding="UTF-8"?><log xes.version="1849.2016">…',
  ocel: '{"events":[…]}',
  pdf: '%PDF-1.7 …',
  html: '<!doctype html>…',
  zip: 'PK…',
};

const mediaType = (form: Form): string => FORMS[form].type.split(';')[0] ?? '';

/** Documents a file that is taken away. */
export const DescribeTaking = (summary: string, description: string, ...forms: readonly Form[]) =>
  applyDecorators(
    ApiOperation({ summary, description }),
    ApiResponse({
      status: 200,
      description: '文件 / The file',
      headers: {
        'Content-Disposition': {
          description: '总是作为附件保存 / Always to be saved as an attachment',
          schema: { type: 'string' },
        },
      },
      content: Object.fromEntries(
        forms.map((form) => [
          mediaType(form),
          { schema: { type: 'string', format: 'binary' }, example: EXAMPLES[form] },
        ]),
      ),
    }),
    ...problemAnswers(400, 401, 403, 404, 503),
  );
