import type { PickerMethod } from '../../fields';
import { searchFields } from './fields';
import { searchFilters } from './filters';
import { searchGroups } from './groups';
import { searchIssues, searchParents } from './issues';
import { searchIssueTypes } from './issueTypes';
import type { ListSearch } from './picker';
import { searchPriorities } from './priorities';
import { searchProjects } from './projects';
import { searchTransitions } from './transitions';
import {
	searchAssignableUsers,
	searchAssignees,
	searchFilterAssignees,
	searchUsers,
} from './users';

/** The pickers of the node, by the names that its parameters use. */
export const pickers: Record<PickerMethod, ListSearch> = {
	searchAssignableUsers,
	searchAssignees,
	searchFields,
	searchFilterAssignees,
	searchFilters,
	searchGroups,
	searchIssues,
	searchIssueTypes,
	searchParents,
	searchPriorities,
	searchProjects,
	searchTransitions,
	searchUsers,
};
