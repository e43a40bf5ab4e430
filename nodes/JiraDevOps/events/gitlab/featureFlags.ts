import { definedOnly } from '../../../values/definedOnly';
import { at, textAt } from '../../readings/json';
import { isoTime } from '../../../values/moment';
import type { EventFacts, ReceivedEvent } from '../eventFacts';
import { projectId, projectUrl } from './project';

/** Feature flag: on or off for the whole project; GitLab does not say when it was changed. */
export function featureFlags({ body, now }: ReceivedEvent): Pick<EventFacts, 'flags'> {
	const flag = at(body, 'object_attributes');
	const id = textAt(flag, 'id');
	const key = textAt(flag, 'name');
	if (id === undefined || key === undefined) return {};
	const url = `${projectUrl(body)}/-/feature_flags/${id}`;
	const status = { enabled: at(flag, 'active') === true };
	const lastUpdated = isoTime(now);
	const entity = definedOnly({
		schemaVersion: '1.0',
		id: `${projectId(body)}-${id}`,
		key,
		updateSequenceId: now,
		displayName: key,
		summary: { url, status, lastUpdated },
		details: [{ url, lastUpdated, environment: { name: 'All environments' }, status }],
	});
	return { flags: [{ entity, texts: [key, textAt(flag, 'description')] }] };
}
