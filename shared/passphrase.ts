// What a passphrase must be at least. How strong one is beyond that, the field says in words.

export const leastPassphraseCharacters = 8;
