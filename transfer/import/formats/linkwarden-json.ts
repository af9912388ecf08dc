import type { Importer } from '../importer';
import { createItem, type ImportedRow } from '../item';
import { parseTime } from '../read/dates';
import { decodeEntities } from '../read/entities';
import { createFolderPaths } from '../read/folder-paths';
import { readJson } from '../read/json';
import { textChunksOf } from '../read/text';
import { fieldsOf, listOf, textOf, textsOf, titleOf, webAddress } from '../read/values';

/** Where Linkwarden puts what its reader has put nowhere. (apps/web/lib/api/setCollection.ts.) */
const NO_FOLDER = 'Unorganized';

/** Linkwarden takes titles from markup as they stand, and decodes them as it draws them. */
const decodedText = (value: unknown): string | null => {
  const text = textOf(value);
  return text === null ? null : textOf(decodeEntities(text));
};

function readLink(value: unknown, folder: readonly string[], pinned: ReadonlySet<string>): ImportedRow {
  const link = fieldsOf(value);
  const address = textOf(link.url);
  const name = decodedText(link.name);
  // An uploaded PDF or picture has a name, and no address.
  const url = webAddress(address, { start: address ?? name ?? '' });
  if (typeof url !== 'string') return url;
  const text = textOf(link.textContent);
  return createItem({
    url,
    title: titleOf(name, url),
    savedAt: parseTime(link.importDate) ?? parseTime(link.createdAt),
    excerpt: decodedText(link.metaDescription),
    note: decodedText(link.description),
    tags: textsOf(listOf(link.tags).map((tag) => fieldsOf(tag).name)),
    folder,
    favourite: pinned.has(address ?? ''),
    content: text === null ? null : { html: text, kind: 'text' },
  });
}

async function* read(file: Blob): AsyncGenerator<ImportedRow> {
  const { value, damage } = await readJson(textChunksOf(file));
  if (damage) yield damage;
  const { collections, pinnedLinks } = fieldsOf(value);
  const pathOf = createFolderPaths(listOf(collections));
  const pinned = new Set(textsOf(listOf(pinnedLinks).map((link) => fieldsOf(link).url)));
  for (const collection of listOf(collections).map(fieldsOf)) {
    const path = pathOf(collection.id);
    const folder = path.length === 1 && path[0] === NO_FOLDER ? [] : path;
    for (const link of listOf(collection.links)) yield readLink(link, folder, pinned);
  }
}

const OF_THE_ACCOUNT = 'left: of the account at Linkwarden';
const OF_THE_COLLECTION = 'left: about a whole collection';
const OF_THE_ARCHIVE = 'left: about a copy that is not in the file';

/**
 * Linkwarden's backup: the account's record, of which only collections and pinned links are looked at. Collections name the one
 * they are in; what is pinned is found by its address. (linkwarden/linkwarden, apps/web/lib/api/controllers/migration/exportData.ts
 * and packages/prisma/schema.prisma.)
 */
export const linkwardenJson: Importer = {
  id: 'linkwarden-json',
  name: 'Linkwarden',
  fields: {
    collections: 'used',
    id: 'used',
    name: 'title',
    parentId: 'folder',
    links: 'used',
    url: 'url',
    description: 'note',
    metaDescription: 'excerpt',
    textContent: 'content',
    tags: 'tags',
    importDate: 'savedAt',
    createdAt: 'savedAt',
    pinnedLinks: 'favourite',
    type: 'left: uploads have no address, and are reported',
    updatedAt: 'left: when Linkwarden last changed its record',
    collectionId: 'left: the collection it stands in',
    createdById: OF_THE_ACCOUNT,
    ownerId: OF_THE_ACCOUNT,
    icon: 'left: a sign of Linkwarden’s own',
    iconWeight: 'left: a sign of Linkwarden’s own',
    color: 'left: a sign of Linkwarden’s own',
    clientSide: OF_THE_ARCHIVE,
    lastPreserved: OF_THE_ARCHIVE,
    indexVersion: OF_THE_ARCHIVE,
    aiTagged: 'left: how it came by its tags',
    aiTag: 'left: how tags are made',
    aiGenerated: 'left: how tags are made',
    isPublic: OF_THE_COLLECTION,
    rssSubscriptions: OF_THE_COLLECTION,
    lastBuildDate: OF_THE_COLLECTION,
    uuid: OF_THE_ACCOUNT,
    username: OF_THE_ACCOUNT,
    email: OF_THE_ACCOUNT,
    emailVerified: OF_THE_ACCOUNT,
    unverifiedNewEmail: OF_THE_ACCOUNT,
    image: OF_THE_ACCOUNT,
    locale: OF_THE_ACCOUNT,
    parentSubscriptionId: OF_THE_ACCOUNT,
    collectionOrder: OF_THE_ACCOUNT,
    linksRouteTo: OF_THE_ACCOUNT,
    aiTaggingMethod: OF_THE_ACCOUNT,
    aiPredefinedTags: OF_THE_ACCOUNT,
    aiTagExistingLinks: OF_THE_ACCOUNT,
    theme: OF_THE_ACCOUNT,
    dismissedAnnouncementId: OF_THE_ACCOUNT,
    readableFontFamily: OF_THE_ACCOUNT,
    readableFontSize: OF_THE_ACCOUNT,
    readableLineHeight: OF_THE_ACCOUNT,
    readableLineWidth: OF_THE_ACCOUNT,
    preventDuplicateLinks: OF_THE_ACCOUNT,
    archiveAsScreenshot: OF_THE_ACCOUNT,
    archiveAsMonolith: OF_THE_ACCOUNT,
    archiveAsPDF: OF_THE_ACCOUNT,
    archiveAsReadable: OF_THE_ACCOUNT,
    archiveAsWaybackMachine: OF_THE_ACCOUNT,
    isPrivate: OF_THE_ACCOUNT,
    referredBy: OF_THE_ACCOUNT,
    lastPickedAt: OF_THE_ACCOUNT,
    acceptPromotionalEmails: OF_THE_ACCOUNT,
    trialEndEmailSent: OF_THE_ACCOUNT,
  },
  accepts: (sample) =>
    sample.kind === 'text' &&
    /^\s*\{/.test(sample.text) &&
    /"collections"\s*:\s*\[/.test(sample.text) &&
    /"(?:links|pinnedLinks|collectionOrder)"\s*:\s*\[/.test(sample.text),
  read,
};
