import { at, textAt, webAddressAt, wholeNumberAt } from '../../readings/json';
import { deploymentStateOf } from '../../readings/states';
import { momentOf } from '../../../values/moment';
import { deploymentEntity } from '../entities';
import type { EventFacts, ReceivedEvent } from '../eventFacts';
import { projectId, projectName, projectUrl } from './project';

/** Deployment: one deployment, by GitLab's number for it; the tier of the environment says its type. */
export function deployments({ body, now }: ReceivedEvent): Pick<EventFacts, 'deployments'> {
	const number = wholeNumberAt(body, 'deployment_id');
	const environment = textAt(body, 'environment');
	if (number === undefined || environment === undefined) return {};
	const url = projectUrl(body);
	const ref = textAt(body, 'ref');
	const title = textAt(body, 'commit_title');
	const entity = deploymentEntity({
		number,
		displayName: `${projectName(body)} #${number}`,
		description: title ?? `${ref ?? projectName(body)} to ${environment}`,
		label: textAt(body, 'short_sha'),
		url: webAddressAt(body, 'deployable_url') ?? `${url}/-/environments`,
		state: deploymentStateOf(textAt(body, 'status') ?? '', 'gitLab') ?? 'unknown',
		time: momentOf(at(body, 'status_changed_at')) ?? now,
		pipeline: {
			id: projectId(body),
			displayName: projectName(body),
			url: `${url}/-/pipelines`,
		},
		environment,
		environmentTier: textAt(body, 'environment_tier'),
	});
	return { deployments: [{ entity, texts: [ref, title] }] };
}
