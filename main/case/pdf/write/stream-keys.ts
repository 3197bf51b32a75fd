// Which entries of a stream's dictionary do not come along as they are.

/** They lead to attachments, private data or a structure tree that is not copied. */
export const droppedStreamKeys = [
  '/AF',
  '/PieceInfo',
  '/StructParent',
  '/StructParents',
  '/F',
  '/FFilter',
  '/FDecodeParms',
];

/** Besides those what says how the bytes are packed, where they are packed anew. */
export const replacedStreamKeys = new Set([
  ...droppedStreamKeys,
  '/Length',
  '/Filter',
  '/DecodeParms',
  '/DL',
]);

/** The same for a picture that is drawn with fewer dots. */
export const redrawnKeys = new Set([...replacedStreamKeys, '/Width', '/Height', '/BitsPerComponent']);
