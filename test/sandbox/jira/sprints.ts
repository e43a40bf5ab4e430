import type { Sprint } from './model';
import type { JiraState } from './state';

type Place = Pick<JiraState, 'events' | 'sprints'>;

export function addSprint(sprint: Sprint, { events, sprints }: Place): void {
	sprints.push(sprint);
	events.report({ kind: 'sprint', how: 'created', thing: sprint });
}

/** Changes a sprint; to start or to close it is a change of its state. */
export function changeSprint(sprint: Sprint, change: Partial<Sprint>, { events }: Place): void {
	const before = { ...sprint };
	Object.assign(sprint, change);
	const moved = sprint.state !== before.state;
	const how = !moved ? 'updated' : sprint.state === 'active' ? 'started' : 'closed';
	events.report({ kind: 'sprint', how, thing: sprint, before });
}

export function removeSprint(sprint: Sprint, { events, sprints }: Place): void {
	sprints.splice(sprints.indexOf(sprint), 1);
	events.report({ kind: 'sprint', how: 'deleted', thing: sprint });
}
