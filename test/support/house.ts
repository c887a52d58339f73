import { strToU8, zipSync } from 'fflate';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** One blue pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADAgH/5ncZ8wAAAABJRU5ErkJggg==';

const OVERRIDES = [
  ['document', 'document.main'],
  ['styles', 'styles'],
  ['numbering', 'numbering'],
  ['header1', 'header'],
  ['header2', 'header'],
  ['footer1', 'footer'],
]
  .map(
    ([part, type]) =>
      `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
  )
  .join('');

/** The parts of an office's Word file, as a word processor of another language writes them: names in English, ids not. */
export function houseParts(): Record<string, string | Uint8Array> {
  const style = (id: string, name: string, look: string, kind = 'paragraph'): string =>
    `<w:style w:type="${kind}" w:styleId="${id}"><w:name w:val="${name}"/>${kind === 'paragraph' && id !== 'Standard' ? '<w:basedOn w:val="Standard"/>' : ''}${look}</w:style>`;
  const heading = (size: number): string =>
    `<w:pPr><w:keepNext/><w:spacing w:before="240" w:after="60"/></w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:b/><w:color w:val="7A1F3D"/><w:sz w:val="${size * 2}"/></w:rPr>`;
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/>${OVERRIDES}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${W} ${R}><w:body><w:p><w:r><w:t>House style of the Harbour Office</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:headerReference w:type="first" r:id="rId3"/><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="first" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1985" w:right="1134" w:bottom="1418" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:cols w:space="708"/><w:titlePg/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/header" Target="header1.xml"/><Relationship Id="rId3" Type="${OFFICE}/header" Target="header2.xml"/><Relationship Id="rId4" Type="${OFFICE}/footer" Target="footer1.xml"/><Relationship Id="rId5" Type="${OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="rId6" Type="${OFFICE}/attachedTemplate" Target="file:///C:/Templates/Letter.dotm" TargetMode="External"/></Relationships>`,
    'word/styles.xml': `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${[
      '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="100" w:line="276" w:lineRule="auto"/></w:pPr></w:style>',
      style(
        'Titel',
        'Title',
        '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:color w:val="7A1F3D"/><w:sz w:val="44"/></w:rPr>',
      ),
      style(
        'berschrift1',
        'heading 1',
        heading(15).replace('<w:keepNext/>', '<w:keepNext/><w:numPr><w:numId w:val="1"/></w:numPr>'),
      ),
      style('berschrift2', 'heading 2', heading(12)),
      style('berschrift3', 'heading 3', heading(11)),
      style('Kopfzeile', 'header', '<w:rPr><w:sz w:val="18"/></w:rPr>'),
      style('Fuzeile', 'footer', '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="16"/></w:rPr>'),
      style('Quote', 'Block Text', '<w:pPr><w:ind w:left="567"/></w:pPr>'),
    ].join('')}</w:styles>`,
    'word/numbering.xml': `${HEAD}<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/header1.xml': `${HEAD}<w:hdr ${W}><w:p><w:pPr><w:pStyle w:val="Kopfzeile"/></w:pPr><w:r><w:t>Harbour Office</w:t></w:r></w:p></w:hdr>`,
    'word/header2.xml': `${HEAD}<w:hdr ${W} ${R} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:p><w:pPr><w:pStyle w:val="Kopfzeile"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="720000" cy="360000"/><wp:docPr id="1" name="Logo" descr="Crest of the Harbour Office"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="720000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:t xml:space="preserve">  The Harbour Office, 1 Quay Street</w:t></w:r></w:p></w:hdr>`,
    'word/_rels/header2.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/image" Target="media/logo.png"/></Relationships>`,
    'word/media/logo.png': Uint8Array.from(atob(PIXEL), (letter) => letter.charCodeAt(0)),
    'word/footer1.xml': `${HEAD}<w:ftr ${W}><w:p><w:pPr><w:pStyle w:val="Fuzeile"/></w:pPr><w:r><w:t xml:space="preserve">Harbour Office – </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`,
  };
}

/** The parts as a file. */
export function houseFile(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): Uint8Array {
  const parts = Object.entries({ ...houseParts(), ...changes }).filter(
    (entry): entry is [string, string | Uint8Array] => entry[1] !== null,
  );
  return zipSync(
    Object.fromEntries(
      parts.map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
    { mtime: new Date(1980, 0, 1) },
  );
}
