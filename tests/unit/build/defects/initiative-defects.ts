/** Defects inside an initiative. */
import type { Defect } from './defect.ts';
import { CURRENCY, SHOP, slip } from './defect.ts';

export const initiativeDefects: Defect[] = [
  slip(
    'summary too short',
    SHOP,
    'en: The city invents here',
    'en: One two three. #',
    18,
    'summary.en',
    '25 à 80 mots ; trouvé : 3',
  ),
  slip(
    'summary too long',
    SHOP,
    'fr: La ville',
    `fr: ${'mot '.repeat(60)}`,
    17,
    'summary.fr',
    '25 à 80 mots ; trouvé : 88',
  ),
  slip(
    'takeaway of two sentences',
    SHOP,
    'Faire simple.',
    'Faire simple. Et recommencer.',
    15,
    'takeaway.fr',
    'une seule phrase',
  ),
  slip(
    'first place that is only a relay',
    CURRENCY,
    'role: site',
    'role: relay',
    14,
    'places.0.role',
    'bearer ou site ; trouvé : relay',
  ),
];
