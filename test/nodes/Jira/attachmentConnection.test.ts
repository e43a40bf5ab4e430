import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import { readBinary, storeBinary } from '../../harness/engine';
import { startSandbox } from '../../sandbox/sandbox';
import { contractMismatches } from './contractOf';
import { jsonOf, located, runJira } from './jiraRun';

const text = async (content: string, fileName: string) =>
	await storeBinary(Buffer.from(content), { mimeType: 'text/plain', fileName });

describe('Attachments of the Jira node through the gateway', () => {
	it.each(['jiraOAuth2Api', 'jiraBasicApiScoped', 'jiraServiceAccountApi'])(
		'are uploaded and downloaded with %s',
		async (signIn) => {
			const sandbox = await startSandbox({ seed: { issues: 1 } });
			try {
				const [issue] = sandbox.jira.issues.all();
				const credentials = {
					[signIn.replace('Scoped', '')]: {
						...sandbox.credentials[signIn],
						...(signIn === 'jiraOAuth2Api' ? { oauthTokenData: sandbox.grant() } : {}),
					} as ICredentialDataDecryptedObject,
				};
				const [added] = jsonOf(
					await runJira(sandbox, {
						operation: 'attachment.upload',
						signIn,
						credentials,
						files: [{ data: await text('there and back', 'a.txt') }],
						parameters: { issue: located('key', issue?.key ?? '') },
					}),
				);
				const { items } = await runJira(sandbox, {
					operation: 'attachment.download',
					signIn,
					credentials,
					parameters: { attachmentId: String(added?.id) },
				});
				const file = items[0]?.[0]?.binary?.['data'] ?? { data: '', mimeType: '' };
				expect(String(await readBinary(file))).toBe('there and back');
				const media = sandbox.requests.filter(({ listener }) => listener === 'media');
				expect(media).toHaveLength(1);
				expect(media[0]?.headers).not.toHaveProperty('authorization');
				expect(contractMismatches(sandbox)).toEqual([]);
			} finally {
				await sandbox.close();
			}
		},
	);
});

describe('Attachments of the Jira node in a run that is cancelled', () => {
	it.each([
		['upload', 'POST', '/rest/api/3/issue/*/attachments'],
		['download', 'GET', '/file/**'],
	])('end at once: %s', async (what, method, path) => {
		const sandbox = await startSandbox({ seed: { issues: 1 } });
		try {
			const [issue] = sandbox.jira.issues.all();
			const added = await sandbox.jira.attachments.add(
				{
					issueId: issue?.id ?? '',
					authorId: sandbox.jira.mia.accountId,
					filename: 'a.txt',
					mimeType: 'text/plain',
				},
				ReadableStream.from([Buffer.from('a')]),
			);
			sandbox.configure({ faults: [{ method, path, hang: 'before' }] });
			const cancel = new AbortController();
			const running = runJira(sandbox, {
				operation: `attachment.${what}`,
				files: [{ data: await text('b', 'b.txt') }],
				parameters: { issue: located('key', issue?.key ?? ''), attachmentId: added.id },
				signal: cancel.signal,
			});
			while (!sandbox.requests.some(({ fault }) => fault !== null)) {
				// eslint-disable-next-line @n8n/community-nodes/no-restricted-globals -- waits for the request to arrive
				await new Promise((resolve) => setTimeout(resolve, 5));
			}
			cancel.abort();
			expect((await running).status).toBe('canceled');
		} finally {
			await sandbox.close();
		}
	});
});

describe('Attachments of the Jira node with a service account', () => {
	it('uploads with a new token when the old one has expired meanwhile', async () => {
		const sandbox = await startSandbox();
		try {
			const signIn = 'jiraServiceAccountApi';
			const [issue] = jsonOf(
				await runJira(sandbox, {
					operation: 'issue.create',
					signIn,
					parameters: {
						project: located('key', 'SUP'),
						issueType: located('name', 'Task'),
						summary: 'With files',
					},
				}),
			);
			sandbox.configure({
				faults: [{ method: 'POST', path: '/rest/api/3/issue/*/attachments', status: 401 }],
			});
			const added = await runJira(sandbox, {
				operation: 'attachment.upload',
				signIn,
				files: [{ data: await text('again', 'a.txt') }],
				parameters: { issue: located('key', String(issue?.key)) },
			});
			expect(jsonOf(added)).toEqual([expect.objectContaining({ filename: 'a.txt', size: 5 })]);
		} finally {
			await sandbox.close();
		}
	});
});
