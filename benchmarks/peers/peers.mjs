// Fills Word templates as docxtemplater and carbone do it. Reads one JSON line for each request,
// {engine, template, data, target}: fills the template with the data and writes the file to the target.
// Prints one JSON line for each: {milliseconds}, the processor's time from the bytes of the data to those of the file.
import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import carbone from "carbone";
import Docxtemplater from "docxtemplater";
import PizZip from "pizzip";

const engines = {
  // Its handbook: a template object serves one document.
  docxtemplater: async (template, data) => {
    const document = new Docxtemplater(new PizZip(readFileSync(template)), { paragraphLoop: true });
    document.render(JSON.parse(data));
    return document.toBuffer({ compression: "DEFLATE" });
  },
  carbone: (template, data) =>
    new Promise((resolve, reject) =>
      carbone.render(template, JSON.parse(data), (error, result) => (error ? reject(error) : resolve(result))),
    ),
};

for await (const line of createInterface({ input: process.stdin })) {
  const { engine, template, data, target } = JSON.parse(line);
  const bytes = readFileSync(data);
  const start = process.cpuUsage();
  const file = await engines[engine](template, bytes);
  const { user, system } = process.cpuUsage(start);
  writeFileSync(target, file);
  console.log(JSON.stringify({ milliseconds: (user + system) / 1000 }));
}
process.exit();
