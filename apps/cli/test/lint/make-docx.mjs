// Writes report.docx beside this file: the smallest Word document with three paragraphs of an invented county (虚构). Run: node make-docx.mjs
import { writeFileSync } from "node:fs";
import { crc32 } from "node:zlib";

const paragraphs = ["某县教育情况（虚构）", "2022年，全县在校学生900人，", "其中小学601人、初中300人。学校、教师另报。"];
// The second sentence is broken over two runs, as Word does when one edits.
const runs = (text) => [text.slice(0, 5), text.slice(5)].map((part) => `<w:r><w:t xml:space="preserve">${part}</w:t></w:r>`).join("");
const body = [paragraphs[0], paragraphs[1] + paragraphs[2]].map((text) => `<w:p>${runs(text)}</w:p>`).join("");
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const P = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const files = {
  "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="${P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}"/></Types>`,
  "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="${P}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  "word/document.xml": `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
};

/** A ZIP archive of stored files, which needs no compression. */
const local = [];
const central = [];
let offset = 0;
for (const [name, text] of Object.entries(files)) {
  const [title, data] = [Buffer.from(name), Buffer.from(text)];
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(0x21, 12);
  head.writeUInt32LE(crc32(data), 14);
  head.writeUInt32LE(data.length, 18);
  head.writeUInt32LE(data.length, 22);
  head.writeUInt16LE(title.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  head.copy(entry, 6, 4, 30);
  entry.writeUInt32LE(offset, 42);
  local.push(head, title, data);
  central.push(entry, title);
  offset += head.length + title.length + data.length;
}
const directory = Buffer.concat(central);
const end = Buffer.alloc(22);
end.writeUInt32LE(0x06054b50, 0);
end.writeUInt16LE(3, 8);
end.writeUInt16LE(3, 10);
end.writeUInt32LE(directory.length, 12);
end.writeUInt32LE(offset, 16);
writeFileSync(new URL("report.docx", import.meta.url), Buffer.concat([...local, directory, end]));
