export { compareVersions, isRange, isVersion, majorOf, satisfies } from '../../../core/model/version.ts';
