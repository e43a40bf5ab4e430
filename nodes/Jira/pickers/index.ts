import type { PickerMethod } from '../../fields';
import { searchBoards } from './boards';
import { searchIssues, searchParents } from './issues';
import { searchIssueTypes } from './issueTypes';
import type { ListSearch } from './picker';
import { searchPriorities } from './priorities';
import { searchProjects } from './projects';
import { searchSprints } from './sprints';
import { searchTransitions } from './transitions';
import { searchAssignableUsers, searchAssignees, searchFilterAssignees } from './users';

/** The pickers of the node, by the names that its parameters use. */
export const pickers: Record<PickerMethod, ListSearch> = {
	searchAssignableUsers,
	searchAssignees,
	searchBoards,
	searchFilterAssignees,
	searchIssues,
	searchIssueTypes,
	searchParents,
	searchPriorities,
	searchProjects,
	searchSprints,
	searchTransitions,
};
