import type { Flavour } from '../model';
import { assetsKind } from './assets';
import { projectPickerKind, versionKind } from './chosenParts';
import { custom } from './customField';
import type { FieldDefinition } from './definition';
import { groupKind, groupsKind } from './groups';
import { usersKind } from './people';
import { versionsKind } from './projectParts';

/** Fields whose values are groups, projects, versions, participants and objects. */
export const referringFields: ReadonlyArray<FieldDefinition & { on?: Flavour }> = [
	custom(10031, 'Owning group', {
		plugin: 'grouppicker',
		kind: groupKind,
		schema: { type: 'group' },
		searcher: 'grouppickersearcher',
	}),
	custom(10032, 'Informed groups', {
		plugin: 'multigrouppicker',
		kind: groupsKind,
		schema: { type: 'array', items: 'group' },
		searcher: 'grouppickersearcher',
	}),
	custom(10033, 'Related project', {
		plugin: 'project',
		kind: projectPickerKind,
		schema: { type: 'project' },
		searcher: 'projectsearcher',
	}),
	custom(10034, 'Found in', {
		plugin: 'version',
		kind: versionKind,
		schema: { type: 'version' },
		searcher: 'versionsearcher',
	}),
	custom(10035, 'Tested with', {
		plugin: 'multiversion',
		kind: versionsKind,
		schema: { type: 'array', items: 'version' },
		searcher: 'versionsearcher',
	}),
	custom(10036, 'Request participants', {
		plugin: 'com.atlassian.servicedesk:sd-request-participants',
		kind: usersKind,
		schema: { type: 'array', items: 'user' },
		searcher: 'userpickergroupsearcher',
	}),
	custom(10037, 'Affected objects', {
		plugin: 'com.atlassian.jira.plugins.cmdb:cmdb-object-cftype',
		kind: assetsKind,
		schema: { type: 'array', items: 'cmdb-object-field' },
		searcher: 'exacttextsearcher',
		on: 'cloud',
	}),
	custom(10037, 'Affected objects', {
		plugin: 'com.riadalabs.jira.plugins.insight:rlabs-customfield-default-object',
		kind: assetsKind,
		schema: { type: 'any' },
		searcher: 'exacttextsearcher',
		on: 'dataCenter',
	}),
];
