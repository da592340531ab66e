import { useQuery } from '@tanstack/react-query';
import type { Answers } from '../ledger/client.js';
import { momentWords } from '../ledger/moments.js';
import { questions } from '../ledger/questions.js';
import { Asked } from '../shell/asked.js';
import { Mark, type Tone } from '../shell/marks.js';
import { Card, Heading } from '../shell/page.js';
import { Trouble } from '../signing-in/trouble.js';
import { useSay, type Said } from '../words/language.js';
import { AdministrationTabs } from './administration-tabs.js';
import { useChanging } from './changing.js';

type Model = Answers['ProjectionEntry'];

const STATES: Readonly<Record<Model['state'], Said & { readonly tone: Tone }>> = {
  following: { zh: '跟得上', en: 'up to date', tone: 'done' },
  'catching-up': { zh: '正在追上', en: 'catching up', tone: 'warn' },
  building: { zh: '正在建立', en: 'being built', tone: 'warn' },
  halted: { zh: '已停止', en: 'halted', tone: 'late' },
  disconnected: { zh: '连不上日志', en: 'disconnected', tone: 'late' },
};

const MODELS: Readonly<Record<string, Said>> = {
  'case-register': { zh: '案件与期限', en: 'cases and deadlines' },
  'case-timeline': { zh: '全过程记录', en: 'timelines' },
  transfers: { zh: '移送', en: 'transfers' },
  payments: { zh: '缴款', en: 'payments' },
  'published-decisions': { zh: '公示的决定', en: 'published decisions' },
  'legal-review-queue': { zh: '法制审核', en: 'legal reviews' },
  leads: { zh: '线索', en: 'leads' },
  'broken-rules': { zh: '规则统计', en: 'how often rules were broken' },
};

/** Whether the ledger can record and answer: the log, what runs by law, and each read model with what can be done about it. */
export const HealthPage = () => {
  const say = useSay();
  const health = useQuery(questions.health());
  const models = useQuery(questions.projections());
  return (
    <>
      <Heading title={say('运行情况', 'Health')} />
      <AdministrationTabs />
      <div className="two">
        <Card
          title={say('查询数据', 'Read models')}
          hint={say('由日志得出，可以随时重建，不影响记录', 'made from the log; they can be built again at any time')}
        >
          <Asked of={models}>
            {({ projections }) => (
              <ul className="rows">
                {projections.map((model) => (
                  <ModelRow key={model.name} of={model} />
                ))}
              </ul>
            )}
          </Asked>
        </Card>
        <aside>
          <Card title={say('账本', 'The ledger')}>
            <Asked of={health}>
              {({ status, log, byLaw }) => (
                <dl className="in facts">
                  <dt>{say('服务', 'Service')}</dt>
                  <dd>
                    <Mark tone={status === 'ready' ? 'done' : 'late'}>
                      {status === 'ready' ? say('可以记录', 'ready') : say('不能记录', 'not ready')}
                    </Mark>
                  </dd>
                  <dt>{say('事件日志', 'Log')}</dt>
                  <dd>
                    {log.status === 'appendable' ? say('可以写入', 'can be written') : log.status}
                    <span className="due small muted">
                      {say('到第 ', 'up to ')}
                      {log.lastPosition ?? '0'}
                      {say(' 条', '')}
                    </span>
                  </dd>
                  <dt>{say('依法自动发生', 'By law')}</dt>
                  <dd>
                    {byLaw.lastLookedAt === null
                      ? say('还没有查看', 'not looked yet')
                      : say(
                          `${momentWords(byLaw.lastLookedAt, 'zh')} 已查看`,
                          `looked ${momentWords(byLaw.lastLookedAt, 'en')}`,
                        )}
                  </dd>
                </dl>
              )}
            </Asked>
          </Card>
        </aside>
      </div>
    </>
  );
};

const ModelRow = ({ of }: { readonly of: Model }) => {
  const say = useSay();
  const { change, isBusy, trouble, done } = useChanging();
  const state = STATES[of.state];
  const ask = (what: 'rebuild' | 'retry', said: Said): void =>
    void change({ method: 'POST', path: `/api/projections/${what}`, body: { model: of.name } }, said);
  return (
    <li>
      <div className="row">
        <b>{say(MODELS[of.name] ?? { zh: of.name, en: of.name })}</b>
        <Mark tone={state.tone}>{say(state)}</Mark>
        {of.underWay && (
          <>
            <progress value={of.underWay.share} max={1} aria-label={say('进度', 'Progress')} />
            <span className="small">{`${String(Math.round(of.underWay.share * 100))}%`}</span>
          </>
        )}
        <span className="aside row">
          {of.haltedBefore !== null && (
            <button
              type="button"
              className="link"
              disabled={isBusy}
              onClick={() => ask('retry', { zh: '正在再试。', en: 'Trying again.' })}
            >
              {say('再试', 'Try again')}
            </button>
          )}
          <button
            type="button"
            className="link"
            disabled={isBusy}
            onClick={() =>
              ask('rebuild', { zh: '正在重建，期间仍可查询。', en: 'Being built again; it answers meanwhile.' })
            }
          >
            {say('重建', 'Build again')}
          </button>
        </span>
      </div>
      <p className="small muted">
        {of.name} · {say('版本', 'version')} {of.version} · {say('到第', 'up to')} {of.position ?? '0'}
        {of.haltedBefore !== null && say(`，停在第 ${of.haltedBefore} 条之前`, `, halted before ${of.haltedBefore}`)}
      </p>
      <Trouble said={trouble} />
      {done && (
        <p className="small" role="status">
          {say(done)}
        </p>
      )}
    </li>
  );
};
