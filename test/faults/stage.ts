import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { sampleFiles, type SamplePlace } from '../samples/sample';
import type { CredentialData, Sandbox } from '../sandbox/sandbox';
import type { ItemNames } from './deeds';
import type { Subject } from './subject';

/** So many items share a run: enough for requests that several share, and for one that stops the others. */
export const ITEMS = 3;

/** What one item stands on. */
export interface StagedItem {
	readonly place: SamplePlace;
	readonly names: ItemNames;
	readonly binary: NonNullable<INodeExecutionData['binary']>;
}

let staged = 0;

/** Puts into the embedded Jira what the items of a subject need, past every wire. */
export async function stage(subject: Subject, sandbox: Sandbox): Promise<StagedItem[]> {
	staged++;
	const marks = Array.from({ length: ITEMS }, (_, index) => `x${staged}q${index}z`);
	if (subject.node === 'jiraDevOps') {
		return marks.map((mark) => itemOf(sandbox, mark, '', '', [mark]));
	}
	const jira = askerOf(sandbox);
	const issueUpdates = marks.map((mark) => ({
		fields: { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: `Stage ${mark}` },
	}));
	const { issues } = (await jira.post('issue/bulk', JSON.stringify({ issueUpdates }))) as {
		issues: Array<{ id: string; key: string }>;
	};
	const jql = `key in (${issues.map(({ key }) => key).join(', ')})`;
	return await Promise.all(
		issues.map(async ({ id, key }, index) => {
			const mark = marks[index] ?? '';
			const attachmentId = await furnish(subject, key, mark, jira);
			const names = [mark, key, id, ...(attachmentId === '' ? [] : [attachmentId])];
			return itemOf(sandbox, mark, key, attachmentId, names, jql);
		}),
	);
}

/** Asks the embedded Jira itself. */
interface Asker {
	readonly flavour: Sandbox['flavour'];
	post(path: string, body: string | FormData): Promise<unknown>;
}

async function furnish(
	{ sample: { needs } }: Subject,
	issue: string,
	mark: string,
	jira: Asker,
): Promise<string> {
	if (needs === 'attachment') {
		const form = new FormData();
		form.append('file', new Blob([`Smoke ${mark}`]), `smoke-${mark}.txt`);
		const [attachment] = (await jira.post(`issue/${issue}/attachments`, form)) as IDataObject[];
		return String(attachment?.['id']);
	}
	if (needs === 'comment') {
		const text = `Smoke ${mark}`;
		const body = jira.flavour === 'cloud' ? paragraph(text) : text;
		await jira.post(`issue/${issue}/comment`, JSON.stringify({ body }));
	}
	return '';
}

const paragraph = (text: string) => ({
	type: 'doc',
	version: 1,
	content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

function itemOf(
	sandbox: Sandbox,
	mark: string,
	issue: string,
	attachmentId: string,
	names: ItemNames,
	jql = '',
): StagedItem {
	return {
		place: { sandbox, issue, jql, attachmentId, mark: `-${mark}` },
		names,
		binary: sampleFiles(`-${mark}`),
	};
}

function askerOf({ flavour, siteUrl, credentials }: Sandbox): Asker {
	const { email, apiToken } = (credentials['jiraBasicApi'] ?? {}) as CredentialData;
	const { username, password } = (credentials['jiraDataCenterApi'] ?? {}) as CredentialData;
	const pair = flavour === 'cloud' ? `${email}:${apiToken}` : `${username}:${password}`;
	const authorization = `Basic ${Buffer.from(pair).toString('base64')}`;
	return {
		flavour,
		async post(path, body) {
			const answer = await fetch(`${siteUrl}/rest/api/${flavour === 'cloud' ? 3 : 2}/${path}`, {
				method: 'POST',
				headers: {
					authorization,
					'x-atlassian-token': 'no-check',
					...(typeof body === 'string' && { 'content-type': 'application/json' }),
				},
				body,
			});
			if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
			return await answer.json();
		},
	};
}
