import { verdict, type Assumption } from '../assumption';
import { askUrl, seen } from '../liveJira';
import { askAsTool } from '../questions';

export const toolUnknownKeys: Assumption = {
	id: 'toolUnknownKeys',
	sentence:
		'A build that names only issues that do not exist is answered with 202, its keys are listed in unknownIssueKeys, and it is not among acceptedBuilds.',
	on: ['cloud'],
	check: async (jira) => {
		const { url, authorization } = await askAsTool(jira, 'builds/0.1', 'bulk');
		const build = {
			schemaVersion: '1.0',
			pipelineId: 'n8n-nodes-jira-platform-check',
			buildNumber: 1,
			updateSequenceNumber: 1,
			displayName: 'Check',
			url: 'https://ci.invalid/1',
			state: 'successful',
			lastUpdated: new Date().toISOString(),
			issueKeys: ['ZZZNOSUCHPROJECT-1'],
		};
		const answer = await askUrl('POST', url, { authorization, body: { builds: [build] } });
		const { acceptedBuilds = [], unknownIssueKeys = [] } = (answer.body ?? {}) as {
			acceptedBuilds?: unknown[];
			unknownIssueKeys?: string[];
		};
		return verdict(
			answer.status === 202 &&
				acceptedBuilds.length === 0 &&
				unknownIssueKeys.includes('ZZZNOSUCHPROJECT-1'),
			seen(answer),
		);
	},
};
