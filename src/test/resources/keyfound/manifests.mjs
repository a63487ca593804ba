// Holds the parts of Kubernetes manifests, a JSON array, to the schemas of their kinds.
//
//   node manifests.mjs PATH OF THE PACKAGE kubernetes-models, FILE
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [models, file] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const parts = JSON.parse(readFileSync(file, "utf8"));
for (const part of parts) {
  const model = require(resolve(models, part.apiVersion, part.kind))[part.kind];
  try {
    new model(part).validate();
  } catch (wrong) {
    console.log(`${part.kind} ${part.metadata.name}: ${wrong.message}`);
    process.exitCode = 1;
  }
}
console.log(`${parts.length} parts`);
