import { Ajv } from 'ajv';
import ajvFormats from 'ajv-formats';
import { readFile } from 'node:fs/promises';
import { validateXML } from 'xmllint-wasm';

const XSD = await readFile('test/fixtures/schemas/xes-ieee-1849-2016.xsd', 'utf8');
const OCEL: object = JSON.parse(await readFile('test/fixtures/schemas/schema_ocel2.json', 'utf8')) as object;

/** What the XML schema of IEEE 1849-2016 has against a log. */
export const xesErrors = async (xes: string): Promise<readonly string[]> => {
  const { errors } = await validateXML({
    xml: { fileName: 'log.xes', contents: xes },
    schema: { fileName: 'xes.xsd', contents: XSD },
  });
  return errors.map(({ rawMessage }) => rawMessage);
};

const ajv = new Ajv({ allErrors: true });
// CommonJS: the function is the default of the default.
(ajvFormats as unknown as { default: (instance: Ajv) => void }).default(ajv);
const ocel = ajv.compile(OCEL);

/** What the JSON schema of OCEL 2.0 has against a log. */
export const ocelErrors = (log: unknown): readonly string[] =>
  ocel(log) ? [] : (ocel.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
