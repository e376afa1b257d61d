// Typesets formulas.json to SVG with MathJax. Run after editing it; the SVG files are committed, so
// building the program needs neither Node.js nor MathJax:
//     npm install --no-save mathjax-full && node resources/formulas/make.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';

const require = createRequire(join(process.cwd(), 'package.json'));
const { mathjax } = require('mathjax-full/js/mathjax.js');
const { TeX } = require('mathjax-full/js/input/tex.js');
const { SVG } = require('mathjax-full/js/output/svg.js');
const { liteAdaptor } = require('mathjax-full/js/adaptors/liteAdaptor.js');
const { RegisterHTMLHandler } = require('mathjax-full/js/handlers/html.js');
const { AllPackages } = require('mathjax-full/js/input/tex/AllPackages.js');

const here = dirname(fileURLToPath(import.meta.url));
const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
// Qt's SVG module resolves no <use> across definitions reliably: glyph paths go inline.
const page = mathjax.document('', {
    InputJax: new TeX({ packages: AllPackages }),
    OutputJax: new SVG({ fontCache: 'none' }),
});

const formulas = JSON.parse(readFileSync(join(here, 'formulas.json'), 'utf8'));
for (const [id, parts] of Object.entries(formulas)) {
    for (const [part, tex] of Object.entries(parts)) {
        const node = page.convert(tex, { display: true });
        const svg = adaptor.innerHTML(node).replace(/ data-[a-z-]+="[^"]*"/g, '');
        writeFileSync(join(here, `${id}_${part}.svg`), svg + '\n');
    }
}
