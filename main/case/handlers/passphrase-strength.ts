// The one demand that every new passphrase has to meet, whatever it is for.
import { leastPassphraseCharacters } from '../../../shared/passphrase.ts';
import { fail } from '../../../shared/errors.ts';

export function requireStrength(passphrase: string): void {
  if ([...passphrase].length < leastPassphraseCharacters)
    fail('case.passphrase-too-short', { least: leastPassphraseCharacters });
}
