import { Heading } from './page.js';
import { useSay } from '../words/language.js';

export const MissingPage = () => {
  const say = useSay();
  return (
    <div className="in">
      <Heading title={say('没有这一页', 'No such page')} />
      <p>
        <a href="/work">{say('回到我的工作', 'Back to my work')}</a>
      </p>
    </div>
  );
};
