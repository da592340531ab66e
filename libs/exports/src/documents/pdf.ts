import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { eachTextOf, type CaseDocument } from './case-document.js';
import { printable } from './printable.js';
import { signsOfFont } from './signs-of-font.js';

/** The compiler found something against a document: PDF/A would not be what it claims to be. */
export class NotPrintable extends Error {
  override readonly name = 'NotPrintable';
}

const FONT = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

/**
 * The document in Typst. Texts come as data (`sys.inputs`) and are never read as markup. Only the font that is given is used, so that
 * nothing depends on the fonts of a machine.
 */
const TEMPLATE = `
#let d = json(bytes(sys.inputs.data))
#let at = d.madeAt
#set document(
  title: d.title,
  date: datetime(year: int(at.slice(0, 4)), month: int(at.slice(5, 7)), day: int(at.slice(8, 10)), hour: int(at.slice(11, 13)), minute: int(at.slice(14, 16)), second: int(at.slice(17, 19))),
)
#set page(paper: "a4", margin: (x: 20mm, y: 22mm), footer: context align(center, text(size: 8pt)[#counter(page).display() / #counter(page).final().first()]))
#set text(font: "Noto Sans SC", lang: "zh", size: 10pt, fallback: false)
#set par(leading: 0.7em)
#show heading: set text(weight: "regular")
#let lines(of) = for line in of {
  block(spacing: 0.7em, grid(columns: (32mm, 1fr), column-gutter: 3mm, text(fill: luma(90), line.label), par(line.text)))
}
#align(center, text(size: 16pt, d.title))
#v(4mm)
#lines(d.about)
#for note in d.notes { block(inset: 2mm, stroke: 0.5pt + luma(120), width: 100%, par(note)) }
#for group in d.groups {
  heading(level: 1, outlined: true, group.title)
  for entry in group.entries {
    block(above: 1.2em, breakable: true, [
      #heading(level: 2, entry.heading)
      #lines(entry.lines)
    ])
  }
}
`;

/** A compiler with its font. Loaded by the first who prints: a start does not wait for a font of ten megabytes. */
class Printer {
  private loading: Promise<{ readonly compiler: NodeCompiler; readonly signs: ReadonlySet<number> }> | undefined;

  ready(): NonNullable<Printer['loading']> {
    this.loading ??= this.load();
    return this.loading;
  }

  private async load() {
    const { NodeCompiler: compilers } = await import('@myriaddreamin/typst-ts-node-compiler');
    const font = await readFile(createRequire(import.meta.url).resolve(FONT));
    return { compiler: compilers.create({ fontArgs: [{ fontBlobs: [font] }] }), signs: signsOfFont(font) };
  }
}

const printer = new Printer();

const MISSING = '字体缺少以下字符，文中以〔编号〕代替：';

/**
 * A document as PDF/A-2a, which the compiler itself checks: the Chinese font embedded, the same bytes for the same document. A sign that the font lacks
 * is named in its place and at the beginning.
 * @throws NotPrintable where the compiler finds something against it
 */
export const pdfOf = async (document: CaseDocument): Promise<Buffer> => {
  const { compiler, signs } = await printer.ready();
  const named = new Set<string>();
  const printed = eachTextOf(document, (text) => {
    const found = printable(text, signs);
    for (const name of found.named) named.add(name);
    return found.text;
  });
  const notes = named.size === 0 ? printed.notes : [...printed.notes, `${MISSING}${[...named].join('、')}`];
  const data = JSON.stringify({ ...printed, notes });
  try {
    const { result } = compiler.compile({ mainFileContent: TEMPLATE, inputs: { data } });
    if (result === null) throw new NotPrintable('the document could not be laid out');
    return compiler.pdf(result, {
      pdfStandard: 'a-2a',
      creationTimestamp: Math.floor(Date.parse(document.madeAt) / 1000),
    });
  } catch (cause) {
    throw cause instanceof NotPrintable ? cause : new NotPrintable(String(cause), { cause });
  } finally {
    // What was printed is of a case: nothing of it stays in the memory of the compiler.
    compiler.evictCache(0);
  }
};
