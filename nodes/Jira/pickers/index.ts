import type { PickerMethod } from '../../fields';
import { searchComponents } from './components';
import { searchEndpointsByWords } from './endpoints';
import { searchFilters } from './filters';
import { searchFieldContexts } from './fieldContexts';
import { searchGroups } from './groups';
import { searchBoards } from './boards';
import { searchIssues, searchParents } from './issues';
import { searchIssueTypes } from './issueTypes';
import { searchLinks } from './links';
import { searchOptionFields } from './optionFields';
import type { ListSearch } from './picker';
import { searchPriorities } from './priorities';
import { searchProjectCategories } from './projectCategories';
import { searchProjectRoles } from './projectRoles';
import { searchProjects } from './projects';
import { searchSprints } from './sprints';
import { searchTransitions } from './transitions';
import {
	searchAssignableUsers,
	searchAssignees,
	searchFilterAssignees,
	searchUsers,
} from './users';
import { searchVersions } from './versions';

/** The pickers of the node, by the names that its parameters use. */
export const pickers: Record<PickerMethod, ListSearch> = {
	searchAssignableUsers,
	searchAssignees,
	searchBoards,
	searchComponents,
	searchFieldContexts,
	searchEndpoints: searchEndpointsByWords,
	searchFilterAssignees,
	searchFilters,
	searchGroups,
	searchIssues,
	searchIssueTypes,
	searchLinks,
	searchOptionFields,
	searchParents,
	searchPriorities,
	searchProjectCategories,
	searchProjectRoles,
	searchProjects,
	searchSprints,
	searchTransitions,
	searchUsers,
	searchVersions,
};
