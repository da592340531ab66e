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

/** A thousand schemas below the routes would take longest to draw, and each route shows its own. */
export const START_OF_PAGE = `SwaggerUIBundle({
  url: 'docs-json',
  dom_id: '#contract',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  defaultModelsExpandDepth: -1,
  persistAuthorization: false,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
});
`;
