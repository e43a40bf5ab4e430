import type { Resource } from '../../nodes/operation';

/** What the codex of a node says in addition to its operations. */
interface CodexFacts {
	/** The node's name in n8n, without the package. */
	readonly node: string;
	/** The page of its operations. */
	readonly page: string;
	/** What people call the product and what they use it for. */
	readonly words: readonly string[];
}

const REPOSITORY = 'https://github.com/n8n-nodes-jira-platform/n8n-nodes-jira-platform';

/**
 * The codex of a node, by which n8n's node panel finds it: n8n searches only names and aliases, so these contain each
 * operation's name and what people type for it. Its links have no anchors; see `linkFaults` of the package check.
 */
export function codex({ node, page, words }: CodexFacts, resources: readonly Resource[]): string {
	const phrases = resources.flatMap(({ displayName, operations }) => [
		displayName,
		...operations.flatMap(({ action, phrases = [] }) => [action, ...phrases]),
	]);
	const content = {
		node: `n8n-nodes-jira-platform.${node}`,
		nodeVersion: '1.0',
		codexVersion: '1.0',
		categories: ['Development', 'Productivity'],
		resources: {
			primaryDocumentation: [{ url: `${REPOSITORY}/blob/main/docs/${page}` }],
			credentialDocumentation: [{ url: REPOSITORY }],
		},
		alias: [...new Set([...words, ...phrases])],
	};
	return `${JSON.stringify(content, undefined, '\t')}\n`;
}

const TRIGGER_WORDS = [
	...['Atlassian', 'Jira Cloud', 'Jira Data Center', 'Jira Trigger', 'New Issue', 'Issue Created'],
	...['Issue Updated', 'Issue Assigned', 'Status Changed', 'New Comment', 'Mention', 'Worklog'],
	...['Watch Jira', 'When Issue Created', 'When Issue Changed', 'On Issue Event', 'Jira Event'],
];

const WEBHOOK_WORDS = [...TRIGGER_WORDS, 'Webhook', 'Sprint Started', 'Version Released'];

/**
 * What people call Jira, and what they do with it. n8n shows the node and its trigger as one entry, which only the
 * node's words find.
 */
export const jiraCodex: CodexFacts = {
	node: 'jira',
	page: 'operations.md',
	words: [
		...['Atlassian', 'Jira Cloud', 'Jira Data Center', 'Ticket', 'Issue Tracker', 'Bug', 'Task'],
		...['Story', 'Epic', 'Agile', 'Scrum', 'Kanban', 'Service Desk'],
		...WEBHOOK_WORDS,
	],
};

/** The tools whose data Jira shows. */
export const devOpsCodex: CodexFacts = {
	node: 'jiraDevOps',
	page: 'devops-operations.md',
	words: [
		...['Atlassian', 'CI', 'CD', 'Pipeline', 'GitHub Actions', 'GitLab CI', 'Jenkins', 'Bitbucket'],
		...['Commit', 'Branch', 'Pull Request', 'Merge Request'],
	],
};

/** What starts a workflow when Jira says that something happened. */
export const triggerCodex: CodexFacts = {
	node: 'jiraTrigger',
	page: 'triggers.md',
	words: WEBHOOK_WORDS,
};

/** What starts a workflow by asking Jira. */
export const pollingTriggerCodex: CodexFacts = {
	node: 'jiraPollingTrigger',
	page: 'triggers.md',
	words: [...TRIGGER_WORDS, 'Polling', 'Without Webhook'],
};
