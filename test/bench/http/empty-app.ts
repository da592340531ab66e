import { record, text, schemaCheck } from '@ecl/event-sourcing';
import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { NestApplicationOptions } from '@nestjs/common/interfaces/nest-application-options.interface.js';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json, type Request } from 'express';

const check = schemaCheck(record({ place: text(), findings: text() }));

/** The reference: a Nest route on the same server that parses a body, validates it, and does nothing. */
class EmptyController {
  post(request: Request): { ok: boolean } {
    return { ok: check(request.body).length === 0 };
  }
}
// Decorated by hand: the compiler of the benchmark emits no decorator metadata.
const descriptor = Object.getOwnPropertyDescriptor(EmptyController.prototype, 'post');
if (descriptor) for (const decorate of [Post(), HttpCode(200)]) decorate(EmptyController.prototype, 'post', descriptor);
Req()(EmptyController.prototype, 'post', 0);
Controller('empty')(EmptyController);

const OPTIONS: Pick<NestApplicationOptions, 'bodyParser' | 'logger'> = { bodyParser: false, logger: ['error'] };
const emptyModule = { module: EmptyController, controllers: [EmptyController] };

const app = await NestFactory.create<NestExpressApplication>(emptyModule, OPTIONS);
app.use(json());
await app.listen(Number(process.env['PORT']), '127.0.0.1');
process.send?.('ready');
process.on('disconnect', () => process.exit(0));
