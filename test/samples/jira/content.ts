import type { IDataObject } from 'n8n-workflow';
import { located } from '../../nodes/Jira/jiraRun';
import type { AskJira } from '../askJira';
import type { Sample, SamplePlace } from '../sample';

/** An ADF document with a bold text. */
function documentOf(text: string): IDataObject {
	const bold = { type: 'text', text, marks: [{ type: 'strong' }] };
	return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [bold] }] };
}

/** A bold text, as the API of this Jira wants it. */
function boldText(text: string, { sandbox }: SamplePlace): IDataObject | string {
	return sandbox.flavour === 'cloud' ? documentOf(text) : `*${text}*`;
}

async function newComment(ask: AskJira, place: SamplePlace): Promise<{ commentId: string }> {
	const body = { body: boldText(`Smoke ${place.mark}`, place) };
	const { id } = await ask(`POST /rest/api/3/issue/${place.issue}/comment`, body);
	return { commentId: String(id) };
}

/** A comment that was made for the sample. */
const ofComment = ({ issue, made: { commentId = '' } }: SamplePlace) => ({
	issue: located('key', issue),
	commentId,
});

/** A worklog that was added long ago: Jira does not list those of the last minute. */
async function oldWorklog(ask: AskJira, place: SamplePlace): Promise<{ worklogId: string }> {
	const made = await newWorklog(ask, place);
	const { issues, deletedWorklogs } = place.sandbox.jira;
	const worklogs = issues.byKey(place.issue)?.worklogs ?? [];
	for (const worklog of worklogs) worklog.updated = OLD;
	deletedWorklogs.push({ id: '90000', deleted: OLD });
	return made;
}

/** An issue that the issue of the item can be linked to. */
async function otherIssue(ask: AskJira, { mark }: SamplePlace): Promise<{ other: string }> {
	const fields = { project: { key: 'SUP' }, issuetype: { name: 'Task' } };
	const summary = `Other ${mark}`;
	const { key } = await ask('POST /rest/api/3/issue', { fields: { ...fields, summary } });
	return { other: String(key) };
}

/** A link from the issue of the item: it blocks the other one. */
async function newLink(ask: AskJira, place: SamplePlace) {
	const { other } = await otherIssue(ask, place);
	const { issue } = place;
	const ends = { inwardIssue: { key: issue }, outwardIssue: { key: other } };
	await ask('POST /rest/api/3/issueLink', { type: { name: 'Blocks' }, ...ends });
	const shown = await ask(`GET /rest/api/3/issue/${issue}?fields=issuelinks`);
	const { issuelinks } = shown['fields'] as { issuelinks: Array<{ id: string }> };
	return { other, linkId: issuelinks.at(-1)?.id ?? '' };
}

/** A link between two issues, as people name it. */
const betweenIssues = ({ issue, made: { other = '' } }: SamplePlace) => ({
	issue: located('key', issue),
	link: located('name', 'blocks'),
	linkedIssue: located('key', other),
});

const OLD = Date.UTC(2026, 0, 2);

/** A worklog with a bold text. */
async function newWorklog(ask: AskJira, place: SamplePlace): Promise<{ worklogId: string }> {
	const { id } = await ask(`POST /rest/api/3/issue/${place.issue}/worklog`, {
		comment: boldText(`Smoke ${place.mark}`, place),
		timeSpent: '1h',
		started: '2026-01-02T10:00:00.000+0000',
	});
	return { worklogId: String(id) };
}

/** A link of the issue of the item to something outside Jira. */
async function newRemoteLink(ask: AskJira, { issue, mark }: SamplePlace) {
	const globalId = `shop-${mark}`;
	const { id } = await ask(`POST /rest/api/3/issue/${issue}/remotelink`, {
		globalId,
		object: { url: 'https://shop.example/orders/42', title: `Order ${mark}` },
	});
	return { globalId, linkId: String(id) };
}

/** An issue with a file, to be copied to the issue of the item. */
async function issueWithFile(ask: AskJira, place: SamplePlace) {
	const { other } = await otherIssue(ask, place);
	const form = new FormData();
	form.append('file', new Blob([`Smoke ${place.mark}`]), `smoke-${place.mark}.txt`);
	const files = await ask(`POST /rest/api/3/issue/${other}/attachments`, form);
	const [file] = files as unknown as IDataObject[];
	return { other, attachmentId: String(file?.['id']) };
}

/** Samples of what issues contain: comments, files, worklogs and links. */
export const contentSamples: readonly Sample[] = [
	{ operation: 'comment.get', make: newComment, parameters: ofComment },
	{
		operation: 'comment.update',
		make: newComment,
		parameters: (place) => ({ ...ofComment(place), body: `Better${place.mark}` }),
	},
	{
		operation: 'comment.createOrUpdate',
		parameters: ({ issue, mark }) => ({
			issue: located('key', issue),
			externalId: `ticket${mark}`,
			body: `From elsewhere${mark}`,
		}),
	},
	{ operation: 'comment.delete', make: newComment, parameters: ofComment },
	{
		operation: 'worklog.get',
		make: newWorklog,
		parameters: ({ issue, made: { worklogId = '' } }) => ({
			issue: located('key', issue),
			worklogId,
		}),
	},
	{
		operation: 'worklog.getUpdatedSince',
		make: async (ask, place) => {
			await oldWorklog(ask, place);
			return await oldWorklog(ask, place);
		},
		parameters: () => ({ since: '2026-01-01' }),
	},
	{
		operation: 'attachment.copy',
		make: issueWithFile,
		parameters: ({ issue, made: { attachmentId = '' } }) => ({
			attachmentId,
			issue: located('key', issue),
		}),
	},
	{ operation: 'issueLink.create', make: otherIssue, parameters: betweenIssues },
	{
		operation: 'issueLink.getMany',
		make: async (ask, place) => {
			await newLink(ask, place);
			return await newLink(ask, place);
		},
		parameters: ({ issue }) => ({ issue: located('key', issue) }),
	},
	{
		operation: 'issueLink.get',
		make: newLink,
		parameters: ({ made: { linkId = '' } }) => ({ linkId }),
	},
	{ operation: 'issueLink.delete', make: newLink, parameters: betweenIssues },
	{
		operation: 'remoteLink.createOrUpdate',
		parameters: ({ issue, mark }) => ({
			issue: located('key', issue),
			url: `https://shop.example/orders/42${mark}`,
			title: `Order 42${mark}`,
		}),
	},
	{
		operation: 'remoteLink.getMany',
		make: async (ask, place) => {
			await newRemoteLink(ask, { ...place, mark: `${place.mark}-b` });
			return await newRemoteLink(ask, place);
		},
		parameters: ({ issue }) => ({ issue: located('key', issue) }),
	},
	{
		operation: 'remoteLink.delete',
		make: newRemoteLink,
		parameters: ({ issue, made: { linkId = '' } }) => ({ issue: located('key', issue), linkId }),
	},
];

/** Samples for fields that only take effect together with certain other values. */
export const contentFurther: readonly Sample[] = [
	{
		operation: 'worklog.getMany',
		needs: 'worklog',
		parameters: ({ issue }) => ({ issue: located('key', issue), limit: 1 }),
	},
	{
		operation: 'comment.createOrUpdate',
		parameters: ({ issue }) => ({
			issue: located('key', issue),
			externalId: 'ticket',
			body: JSON.stringify(documentOf('For us')),
			visibleTo: 'group',
			visibleToName: 'jira-users',
		}),
	},
	{
		operation: 'remoteLink.getMany',
		make: newRemoteLink,
		parameters: ({ issue, made: { globalId = '' } }) => ({
			issue: located('key', issue),
			globalId,
		}),
	},
	{
		operation: 'remoteLink.delete',
		make: newRemoteLink,
		parameters: ({ issue, made: { globalId = '' } }) => ({
			issue: located('key', issue),
			by: 'globalId',
			globalId,
		}),
	},
	{
		operation: 'issueLink.create',
		make: otherIssue,
		parameters: (place) => ({
			...betweenIssues(place),
			comment: JSON.stringify(documentOf('Linked')),
		}),
	},
	{
		operation: 'issueLink.delete',
		make: newLink,
		parameters: ({ made: { linkId = '' } }) => ({ by: 'id', linkId }),
	},
	{
		operation: 'comment.update',
		make: newComment,
		parameters: (place) => ({
			...ofComment(place),
			body: JSON.stringify(documentOf('For us')),
			visibleTo: 'group',
			visibleToName: 'jira-users',
		}),
	},
];

/** Examples for fields that have no other source. */
export const contentExamples = {
	fileNames: '*.txt',
	'filters.startedAfter': '2026-11-22',
	'filters.startedBefore': '2026-11-22',
	'filters.since': '2026-11-22',
	'fromIssue.key': ({ made: { other = '' } }: SamplePlace) => other,
	'fromIssue.url': ({ sandbox, made: { other = '' } }: SamplePlace) =>
		`${sandbox.jira.webUrl}/browse/${other}`,
	'linkedIssue.url': ({ sandbox, made: { other = '' } }: SamplePlace) =>
		`${sandbox.jira.webUrl}/browse/${other}`,
};
