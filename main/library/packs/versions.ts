export { compareVersions, isPrerelease, isRange, isVersion, majorOf, satisfies } from '../../../core/model/version.ts';
