// The library's own types of these paths cannot be resolved from here; this is the part that is used.
declare module 'scorm-again/scorm12/min' {
  type Data = Readonly<Record<string, unknown>>;
  class Api {
    constructor(settings: object);
    lastErrorCode: string;
    isInitialized(): boolean;
    isTerminated(): boolean;
    lmsInitialize(parameter?: string): string;
    lmsFinish(parameter?: string): string;
    lmsGetValue(element: string): string;
    lmsSetValue(element: string, value: string): string;
    lmsCommit(parameter?: string): string;
    lmsGetLastError(): string;
    lmsGetErrorString(code: string): string;
    lmsGetDiagnostic(code: string): string;
    loadFromFlattenedJSON(data: Data): void;
    getFlattenedCMI(): Data;
  }
  export { Api as Scorm12API };
}
declare module 'scorm-again/scorm2004/min' {
  import { Scorm12API } from 'scorm-again/scorm12/min';
  class Api extends Scorm12API {
    processNavigationRequest(request: string, target?: string): boolean;
    serializeSequencingState(): string;
    deserializeSequencingState(state: string): boolean;
    getSequencingState(): Readonly<{ currentActivity?: Readonly<{ id: string; isActive: boolean }> | null }>;
  }
  export { Api as Scorm2004API };
}
