import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../../connection';
import { ItemRefused, type ItemContext } from '../../../../operation';
import { byIdOrKey } from '../../../../values/named';
import { LINK_TYPES, linkNamed } from '../../../lookUps/linkWritten';
import { simplifyAttachment } from '../../attachment/attachments';
import { attachEach, attachSteps, uploadEndpoints } from '../../attachment/uploads';
import type { TreeInput, TreeLink, TreePlace } from './form';

const LINK = 'POST /rest/api/3/issueLink';

/** The endpoints for what follows the creation of all issues. */
export const treeLinksEndpoints = [LINK, LINK_TYPES, ...uploadEndpoints] as const;

type Context = ItemContext<(typeof treeLinksEndpoints)[number]>;

/** Refuses words that are no link of this Jira, before the issue is created. */
export async function refuseUnknownLinks(
	{ place }: TreeInput,
	context: Pick<Context, 'loadOnce' | 'send'>,
): Promise<void> {
	for (const { words } of place?.links ?? []) await linkNamed(words, 'Links', 'ANY-1', context);
}

/** Attaches the files of an issue and links it, once all issues of the run are created. */
export async function followedUp(
	issue: IDataObject,
	{ place, files = [] }: TreeInput,
	context: Context,
): Promise<IDataObject> {
	const { links = [], created } = place ?? {};
	if (created === undefined) return issue;
	const [creating, ...others] = context.steps.plan(
		'Create issue',
		...attachSteps(files),
		...links.map(({ text }) => ({ step: `Link ${text}`, again: 'harmless' }) as const),
	);
	const { key } = await creating.carryOut(async () => await Promise.resolve(issue));
	const attached = await attachEach(String(key), files, others.slice(0, files.length), context);
	for (const [index, link] of links.entries()) {
		await others[files.length + index]?.carryOut(async () => {
			await linked(String(key), link, created, context);
		});
	}
	return {
		...issue,
		...(attached.length > 0 && { attachments: attached.map(simplifyAttachment) }),
		...(links.length > 0 && {
			links: links.map(({ words, to }) => ({ link: words, key: keyOf(to, created) })),
		}),
	};
}

/** Links an issue; what is linked so already stays as it is. */
async function linked(
	issue: string,
	{ words, to }: TreeLink,
	created: NonNullable<TreePlace['created']>,
	context: Context,
): Promise<void> {
	const other = keyOf(to, created);
	if (other === undefined) {
		const { localId, itemIndex } = to as Exclude<typeof to, { key: string }>;
		throw new ItemRefused(
			`"${localId}" (item ${itemIndex}) was not created`,
			"Link the issues with 'Issue Link: Create' once that item succeeds.",
		);
	}
	const written = await linkNamed(words, 'Links', other, context);
	// Jira's own words for the ends of a new link: an issue "blocks" its outward issue.
	const end = 'outwardIssue' in written ? 'inwardIssue' : 'outwardIssue';
	await context.send(
		call(LINK, { body: { ...written, [end]: byIdOrKey(issue) }, writesIssue: other }),
	);
}

function keyOf(to: TreeLink['to'], created: NonNullable<TreePlace['created']>): string | undefined {
	return 'key' in to ? to.key : created.get(to.itemIndex);
}
