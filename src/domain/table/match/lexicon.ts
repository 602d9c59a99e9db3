/**
 * The names that columns have in French and English tables, by role. They are compared as the words of headers are:
 * folded, singular, without fillers. A name that stands for several roles is given to each; the values decide.
 */
import type { Role } from './roles.ts';
import { withoutFillers, wordsOfHeader } from './words.ts';

const NAMES: Partial<Record<Role, string>> = {
  title:
    'titre, title, nom, name, intitule, libelle, label, initiative, projet, project, action, denomination, designation, ' +
    'manifestation, evenement, event, titre projet, nom projet, project name, project title, headline',
  text:
    'description, descriptif, resume, summary, texte, text, txt, presentation, contenu, content, detail, abstract, ' +
    'synopsis, about, notice, objectif, objective, descr, desc, body',
  takeaway:
    'takeaway, a retenir, enseignement, lesson, lesson learned, point cle, key message, en bref, in short, chapo, accroche',
  theme:
    'theme, thematique, categorie, category, domaine, domain, type, kind, sorte, secteur, sector, topic, sujet, subject, ' +
    'rubrique, axe, famille, champ, issue, theme principal',
  facet:
    'tag, etiquette, mot cle, keyword, public, audience, statut, status, etat, niveau, level, echelle, scale, echelon, ' +
    'dispositif, periodicite, frequence, frequency, label qualite, nature, classe, class, group, groupe, programme, ' +
    'program, levier, lever, competence',
  bearer:
    'porteur, porteur projet, structure, structure porteuse, organisme, organisation, organization, organisateur, ' +
    'organizer, operateur, maitre ouvrage, association, bearer, led by, run by, lead, owner, institution, acteur, entreprise, ' +
    'company, raison sociale, collectivite, porte par, organisme porteur, beneficiaire',
  place:
    'lieu, place, localisation, location, site, venue, endroit, territoire, territory, emplacement, where, ou, lieu dit, ' +
    'quartier, localite, locality',
  commune:
    'commune, ville, city, town, municipality, municipalite, libgeo, libcom, nom com, lib com, municipio',
  insee:
    'insee, code insee, codgeo, code commune, depcom, code com, insee com, code geo, code geographique, cog, com insee, com, ' +
    'code insee commune, citycode, code officiel',
  postcode:
    'code postal, cp, postcode, postal code, postal, zip, zip code, zipcode, codepostal, codpost, code post',
  departement:
    'departement, dept, dep, dpt, nomdep, libdep, code departement, num dep, code dep, departement francais, dep nom, ' +
    'nom dep, county, department',
  region: 'region, nomreg, libreg, reg, code region, code reg, state, province, nom reg, etat federe',
  country:
    'pay, pays, country, nation, country or territory, code pays, country code, iso, iso2, iso3, iso a2, pays iso',
  address:
    'adresse, address, rue, street, voie, adresse postale, adresse complete, street address, adr, adresse 1, siege',
  latitude:
    'latitude, lat, y, coord y, ycoord, coordonnee y, y wgs84, lat wgs84, geo lat, y l93, y lambert, y lambert93, ' +
    'northing, coordonnee geographique y, y 3857',
  longitude:
    'longitude, lon, lng, long, x, coord x, xcoord, coordonnee x, x wgs84, lon wgs84, geo lon, geo lng, x l93, x lambert, ' +
    'x lambert93, easting, x 3857',
  latlng:
    'coordonnee, coordinate, coord, latlng, lat lng, lat lon, latlon, geo, geopoint, geo point, geo point 2d, gps, ' +
    'coordonnee gps, position, geolocalisation, geolocation, geom, wkt, geometry, geometrie, point',
  date:
    'date, quand, when, annee, year, jour, day, periode, period, millesime, date evenement, an, date publication, ' +
    'publication date, annee creation, date creation, created, mise en ligne',
  start:
    'debut, start, begin, date debut, start date, date lancement, lancement, launch, launch date, date ouverture, ' +
    'ouverture, from, date start, depuis, since, begin date',
  end: 'fin, end, date fin, end date, date cloture, cloture, until, to, date end, jusqu, date fermeture, echeance, deadline',
  link:
    'lien, link, url, site web, site internet, website, web, page web, href, homepage, site officiel, en savoir plus, ' +
    'uri, page, site, source, facebook, twitter, rss',
  image: 'image, photo, picture, visuel, illustration, logo, vignette, thumbnail, img, photographie',
  figure:
    'nombre, montant, budget, cout, cost, amount, total, effectif, population, inscription, participant, count, nb, ' +
    'number, surface, superficie, subvention, frequentation, capacite, prix, price, payant, gratuit, duree',
  identifier:
    'id, identifiant, identifier, ref, reference, code, numero, uid, uuid, key, cle, identification, siret, siren, rna, ' +
    'objectid, fid, gid, no, n, ndeg, fiche',
};

/** The roles that each name may stand for. */
export const ROLES_BY_NAME: ReadonlyMap<string, readonly Role[]> = byName();

/** The number of words in the longest name. */
export const LONGEST_NAME = Math.max(...[...ROLES_BY_NAME.keys()].map((name) => name.split(' ').length));

function byName(): Map<string, Role[]> {
  const roles = new Map<string, Role[]>();
  for (const [role, names] of Object.entries(NAMES) as [Role, string][]) {
    for (const written of names.split(', ')) {
      const name = withoutFillers(wordsOfHeader(written)).join(' ');
      const known = roles.get(name) ?? [];
      if (!known.includes(role)) roles.set(name, [...known, role]);
    }
  }
  return roles;
}

/** Words at the end of a header that say in which language its texts are (ISO 639), as BCP 47 has them. */
export const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    fr: 'fr, fra, fre, francais, french',
    en: 'en, eng, anglais, english',
    nl: 'nl, nld, dut, neerlandais, dutch',
    de: 'de, deu, ger, allemand, german, deutsch',
    es: 'es, esp, spa, espagnol, spanish, castellano',
    it: 'it, ita, italien, italian',
    pt: 'pt, por, portugais, portuguese',
    ar: 'ar, ara, arabe, arabic',
    br: 'br, bre, breton',
    oc: 'oc, oci, occitan',
  }).flatMap(([code, words]) => words.split(', ').map((word) => [word, code] as const)),
);
