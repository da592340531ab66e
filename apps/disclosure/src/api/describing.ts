import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { apiSchemas } from './api-schemas.js';
import { refTo } from './schema-words.js';

interface Told {
  readonly summary: string;
  /** What is answered, by status. */
  readonly answers: Readonly<Record<number, { readonly form: keyof typeof apiSchemas; readonly description?: string }>>;
}

/** What a route does and answers, for the description of the interface. */
export const Describe = ({ summary, answers }: Told) =>
  applyDecorators(
    ApiOperation({ summary }),
    ...Object.entries(answers).map(([status, { form, description = '' }]) =>
      ApiResponse({
        status: Number(status),
        description,
        content: {
          [Number(status) < 400 ? 'application/json' : 'application/problem+json']: { schema: refTo(form) },
        },
      }),
    ),
  );
