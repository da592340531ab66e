import { html } from '../html.js';

/** The page of a contract; its title is there before any script has run. */
export const contractPage = (title: string): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="./docs/swagger-ui.css" />
        <link rel="icon" type="image/png" href="./docs/favicon-32x32.png" />
      </head>
      <body>
        <h1 style="font: 600 1.25rem sans-serif; margin: 1rem auto; max-width: 1420px; padding: 0 20px">${title}</h1>
        <div id="contract">
          <p style="font: 1rem sans-serif; margin: 1rem auto; max-width: 1420px; padding: 0 20px">正在载入 Loading …</p>
        </div>
        <script src="./docs/swagger-ui-bundle.js"></script>
        <script src="./docs/start.js"></script>
      </body>
    </html> `.markup;

/**
 * A thousand schemas below the routes would take longest to draw, and each route shows its own. The contract is JSON with
 * references to itself alone: read as YAML, and resolved by what resolves any document, it would take many times as long.
 */
export const START_OF_PAGE = `const partAt = (spec, path) => path.reduce((part, step) => part?.[step], spec);
const resolved = (spec, value, above = []) => {
  if (Array.isArray(value)) return value.map((each) => resolved(spec, each, above));
  if (typeof value !== 'object' || value === null) return value;
  const { $ref, ...own } = value;
  if (typeof $ref === 'string' && !above.includes($ref))
    return { ...resolved(spec, partAt(spec, $ref.slice(2).split('/')), [...above, $ref]), ...own };
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, resolved(spec, part, above)]));
};
const OfThisContract = () => ({
  fn: { resolveSubtree: async (spec, path) => ({ spec: resolved(spec, partAt(spec, path)), errors: [] }) },
  statePlugins: {
    spec: {
      wrapActions: {
        parseToJson: (_, { specActions, specSelectors }) => (text) =>
          specActions.updateJsonSpec(JSON.parse(text ?? specSelectors.specStr())),
      },
    },
  },
});
SwaggerUIBundle({
  url: 'docs-json',
  dom_id: '#contract',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  defaultModelsExpandDepth: -1,
  persistAuthorization: false,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis],
  plugins: [OfThisContract],
  layout: 'BaseLayout',
});
`;
