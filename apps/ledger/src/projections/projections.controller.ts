import type { Ledger } from '@ecl/ledger';
import { InvalidInput, Text, wrong } from '@ecl/web';
import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { filter, firstValueFrom } from 'rxjs';
import { AllowedTo } from '../access/allowed-to.js';
import { ProjectionList } from '../answers/projection-answers.js';
import { modelHealthOf } from '../health/health.js';
import { LEDGER } from '../ledger.token.js';
import { DescribePlain } from '../openapi/describe-answer.js';

class ModelInput {
  @Text({ optional: true, description: '查询数据名称；缺省为全部 / Name of the read model; by default all of them' })
  readonly model?: string;
}

/** 查询数据: the tables that answer, made from the log. Nothing here changes the log; the administrator keeps the machine. */
@ApiTags('查询数据 Projections')
@AllowedTo(['administrator'])
@Controller('api/projections')
export class ProjectionsController {
  constructor(@Inject(LEDGER) private readonly ledger: Ledger) {}

  @Get()
  @DescribePlain('查询数据的状态和进度 · State and progress of the read models', ProjectionList)
  list(): ProjectionList {
    const projections = this.ledger.engine.status().map((model) => ({
      ...modelHealthOf(model),
      version: model.version,
      projected: model.projected,
      rebuildGivenUpAt: model.rebuildGivenUpAt ?? null,
    }));
    return { projections };
  }

  /** Answers when it has begun; what answered goes on answering until the new tables have every event. */
  @Post('rebuild')
  @HttpCode(200)
  @DescribePlain('从日志重建查询数据 · Build read models again from the log', ProjectionList)
  async rebuild(@Body() { model }: ModelInput): Promise<ProjectionList> {
    const wanted = this.wanted(model);
    const { engine } = this.ledger;
    const ended = engine.rebuild(model).catch(() => undefined);
    const hasBegun = (): boolean =>
      engine.status().every(({ name, rebuild }) => !wanted.includes(name) || rebuild !== undefined);
    await Promise.race([ended, firstValueFrom(engine.changes.pipe(filter(hasBegun)), { defaultValue: undefined })]);
    return this.list();
  }

  @Post('retry')
  @HttpCode(200)
  @DescribePlain('已停止的查询数据再试 · Try again the event before which read models halted', ProjectionList)
  retry(@Body() { model }: ModelInput): ProjectionList {
    for (const name of this.wanted(model)) this.ledger.engine.resume(name);
    return this.list();
  }

  private wanted(model: string | undefined): readonly string[] {
    const names = this.ledger.engine.status().map(({ name }) => name);
    if (model === undefined) return names;
    if (names.includes(model)) return [model];
    const known = names.join(', ');
    throw new InvalidInput([
      wrong('model', { zh: `不是查询数据的名称；有：${known}`, en: `is no read model; there are ${known}` }),
    ]);
  }
}
