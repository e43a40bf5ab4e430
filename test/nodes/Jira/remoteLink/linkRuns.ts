import type { INodeParameters } from 'n8n-workflow';
import { jsonOf, located } from '../jiraRun';
import type { JiraAtHand } from '../onEachJira';

/** Runs an operation on the remote links of an issue. */
export const linkRunner =
	(jira: JiraAtHand) =>
	async (name: string, issue: string, parameters: INodeParameters = {}) =>
		jsonOf(
			await jira.run({
				operation: `remoteLink.${name}`,
				parameters: { issue: located('key', issue), ...parameters },
				continueOnFail: true,
			}),
		);

/** A link to an order of a shop. */
export const order = { url: 'https://shop.example/orders/42', title: 'Order 42' };
