import { Link } from '@tanstack/react-router';
import { yuanOf } from '../ledger/money.js';
import { Card } from '../shell/page.js';
import { counted, useSay } from '../words/language.js';
import { medianOf, useSimilarFines, useTiers } from './similar.js';

const WIDTH = 560;
const HEIGHT = 92;
const BASE = 56;
const EDGE = 8;

/** Amounts of very different size on one line: each tier has the same width, and within it amounts grow evenly. */
const placeIn = (tiers: readonly { readonly fineFrom: number; readonly fineTo: number }[], fine: number): number => {
  const width = (WIDTH - 2 * EDGE) / tiers.length;
  const nth = tiers.findIndex(({ fineTo }) => fine <= fineTo);
  const tier = tiers[nth];
  if (!tier) return WIDTH - EDGE;
  const share = tier.fineTo === tier.fineFrom ? 0.5 : (fine - tier.fineFrom) / (tier.fineTo - tier.fineFrom);
  return EDGE + (nth + Math.max(0, share)) * width;
};

/** How high others were fined under the same power, on the tiers of the benchmark; and where this one stands. */
export const Spread = ({
  powerCode,
  caseId,
  fine,
}: {
  readonly powerCode: string;
  readonly caseId: string;
  readonly fine?: number | undefined;
}) => {
  const say = useSay();
  const tiers = useTiers(powerCode);
  const others = useSimilarFines(powerCode, caseId);
  const median = medianOf(others);
  const width = (WIDTH - 2 * EDGE) / Math.max(1, tiers.length);
  const words = [
    others.length === 0
      ? say('您能看到的案件中没有同一职权的罚款。', 'No other fine under this power among the cases that you may see.')
      : say(
          `同一职权 ${String(others.length)} 件，${yuanOf(others[0]?.fine ?? 0)} 至 ${yuanOf(others.at(-1)?.fine ?? 0)} 元，中位数 ${yuanOf(median ?? 0)} 元`,
          `${counted(others.length, 'fine', 'fines')} under this power, ${yuanOf(others[0]?.fine ?? 0)} to ${yuanOf(others.at(-1)?.fine ?? 0)} yuan, median ${yuanOf(median ?? 0)}`,
        ),
    ...(fine === undefined ? [] : [say(`本案拟罚 ${yuanOf(fine)} 元`, `here ${yuanOf(fine)} yuan`)]),
  ].join(say('；', '; '));
  return (
    <Card title={say('阶次与同类案件', 'Tiers and similar cases')}>
      <div className="in">
        <p>{words}</p>
        {tiers.length > 0 && (
          <svg className="spread" viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="img" aria-label={words}>
            {tiers.map((tier, nth) => (
              <g key={tier.tierId}>
                <rect
                  className={nth % 2 === 0 ? 'tier' : 'tier other'}
                  x={EDGE + nth * width}
                  y={BASE - 30}
                  width={width}
                  height={38}
                />
                <text x={EDGE + nth * width + width / 2} y={16}>
                  {say(tier)}
                </text>
                <text className="edge" x={EDGE + nth * width + 2} y={HEIGHT - 8}>
                  {yuanOf(tier.fineFrom).replace('.00', '')}
                </text>
              </g>
            ))}
            {others.map(({ caseId: other, fine: amount }, nth) => (
              <circle
                key={`${other}/${String(nth)}`}
                cx={placeIn(tiers, amount)}
                cy={BASE - 10 - (nth % 3) * 7}
                r={4}
              />
            ))}
            {fine !== undefined && (
              <path
                className="this-one"
                d={`M${String(placeIn(tiers, fine))} ${String(BASE - 32)}v42m-5 7l5 -7l5 7z`}
              />
            )}
          </svg>
        )}
        {others.length > 0 && (
          <details className="small">
            <summary>{say('逐件看', 'One by one')}</summary>
            <ul className="plain-list">
              {others.map(({ caseId: other, fine: amount }, nth) => (
                <li key={`${other}/${String(nth)}`}>
                  <Link to="/cases/$id" params={{ id: other }}>
                    {yuanOf(amount)} {say('元', 'yuan')}
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Card>
  );
};
