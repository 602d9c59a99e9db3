/**
 * The three uses of the atlas as a screen reader meets them: what stands in the accessibility tree, in its order, at each
 * step of the walk.
 */
import { expect, test } from './atlas.ts';

test('exploring by geography, filtering by theme and presenting are told by the accessibility tree', async ({
  atlas,
  page,
}) => {
  const body = page.locator('body');
  await atlas.open('lang=fr&renderer=svg');

  // One arrives: how to skip, what this is, what can be done.
  await expect(body).toMatchAriaSnapshot(`
    - link "Aller à la liste des initiatives"
    - link "Aller à la carte"
    - link "Aller à la chronologie"
    - banner:
      - heading /Atlas des initiatives territoriales/ [level=1]
      - search:
        - searchbox "Chercher"
      - button "English"
      - combobox "Apparence"
      - button "Présenter"
    - main "Explorer":
      - region "Thème":
        - heading "Thème" [level=2]
        - list:
          - listitem:
            - button /Développement économique.+6 initiatives/
      - heading "Initiatives" [level=2]
      - list "Initiatives":
        - listitem:
          - link /Virées gourmandes.* Montérégie, Canada/
    - contentinfo:
      - button "Accessibilité"
      - button "Mentions légales"
    - region "Carte des initiatives"
    - region "Chronologie"
    - status: 33 initiatives sur 33
  `);

  // By geography: the points of the map are a list too, with their place; regions are buttons.
  await expect(page.getByRole('region', { name: 'Carte des initiatives' })).toMatchAriaSnapshot(`
    - region "Carte des initiatives":
      - heading "Carte des initiatives" [level=2]
      - listbox "Initiatives sur la carte":
        - option /La Roue.*, Grand Avignon, France, Territoire, Développement économique/
      - paragraph: /Flèches.*Entrée.*Lettres/
      - navigation "Aller à une région":
        - button "Monde"
        - button "Europe"
      - group "Commandes de la carte":
        - button "Agrandir"
        - button "Réduire"
      - button "Afficher en liste"
  `);
  await page.getByRole('listbox', { name: 'Initiatives sur la carte' }).focus();
  await page.keyboard.type('la roue');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toMatchAriaSnapshot(`
    - complementary /La Roue/:
      - button "Fermer la fiche"
      - article:
        - group "Voyager"
        - heading /La Roue/ [level=2]
        - heading "À retenir" [level=3]
        - heading "Lieu" [level=3]
        - list:
          - listitem:
            - strong: Grand Avignon
  `);
  await page.keyboard.press('Escape');

  // By theme: what is chosen is pressed, the number is told, the sentence can be taken away.
  await atlas.option('theme', 'culture').click();
  await expect(body).toMatchAriaSnapshot(`
    - main "Explorer":
      - region "Thème":
        - list:
          - listitem:
            - button /Culture & événementiel.+6 initiatives/ [pressed]
      - group "Filtres actifs":
        - paragraph:
          - button /culture et d’événementiel/
      - list "Initiatives":
        - listitem:
          - link /OASIS immersion/
    - status: 6 initiatives sur 33
  `);

  // Presenting: the slide is a heading and a sentence, told as it changes; its commands have names.
  await page.goto('./#lang=fr&renderer=svg&mode=present&tour=kampala-montreal&step=1');
  await expect(body).toMatchAriaSnapshot(`
    - main:
      - region "Présentation":
        - heading "Des murs ou des moulins" [level=1]
        - paragraph: /Quand le vent tourne/
        - navigation "Étapes de la présentation":
          - button "Précédent"
          - text: /1 sur \\d+/
          - button "Suivant"
          - link "Fenêtre de l’orateur"
          - button "Quitter"
      - status: Des murs ou des moulins
  `);
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('region', { name: 'Présentation' })).toMatchAriaSnapshot(`
    - region "Présentation":
      - heading [level=1]
      - navigation "Étapes de la présentation":
        - text: /2 sur \\d+/
  `);
});
