import { at, textAt, webAddressAt, wholeNumberAt } from '../../readings/json';
import { deploymentStateOf } from '../../readings/states';
import { momentOf } from '../../../values/moment';
import { deploymentEntity } from '../entities';
import type { EventFacts, ReceivedEvent } from '../eventFacts';
import { pullRequestBranches, repositoryId, repositoryUrl } from './repository';

/**
 * `deployment_status`: one deployment, by GitHub's number for it. `inactive` means that a newer deployment has
 * replaced it. Jira has no such state, so its data is kept.
 */
export function deployments({
	body,
	now,
}: ReceivedEvent): Pick<EventFacts, 'deployments' | 'because'> {
	const status = at(body, 'deployment_status');
	const deployment = at(body, 'deployment');
	const number = wholeNumberAt(deployment, 'id');
	const word = textAt(status, 'state') ?? '';
	if (number === undefined) return {};
	if (word === 'inactive') {
		return { because: 'it only says that a newer deployment has replaced this one' };
	}
	const run = at(body, 'workflow_run');
	const url = repositoryUrl(body);
	const environment =
		textAt(status, 'environment') ?? textAt(deployment, 'environment') ?? 'production';
	const ref = textAt(deployment, 'ref') ?? '';
	const workflow = textAt(body, 'workflow', 'name') ?? textAt(run, 'name');
	const workflowId = textAt(body, 'workflow', 'id') ?? textAt(run, 'workflow_id');
	const repository = textAt(body, 'repository', 'full_name') ?? '';
	const entity = deploymentEntity({
		number,
		displayName: `${workflow ?? repository} #${textAt(run, 'run_number') ?? number}`,
		description:
			textAt(status, 'description') ??
			textAt(deployment, 'description') ??
			`${ref} to ${environment}`,
		label: textAt(deployment, 'sha')?.slice(0, 7),
		url:
			webAddressAt(status, 'log_url') ??
			webAddressAt(status, 'target_url') ??
			textAt(run, 'html_url') ??
			`${url}/deployments`,
		state: deploymentStateOf(word, 'gitHubDeployment') ?? 'unknown',
		time: momentOf(at(status, 'updated_at')) ?? momentOf(at(status, 'created_at')) ?? now,
		pipeline: {
			id: workflowId === undefined ? repositoryId(body) : `github-${workflowId}`,
			displayName: workflow ?? repository,
			url: textAt(body, 'workflow', 'html_url') ?? `${url}/deployments`,
		},
		environment,
	});
	const texts = [
		ref,
		textAt(run, 'head_branch'),
		textAt(run, 'head_commit', 'message'),
		textAt(run, 'display_title'),
		...pullRequestBranches(run),
		textAt(deployment, 'description'),
	];
	return { deployments: [{ entity, texts }] };
}
