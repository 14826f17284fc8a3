// Generated from the operations of the server: npm run generate.
export interface paths {
    "/.well-known/authzen-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find the addresses of the decision API */
        get: operations["authority.describe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access/v1/evaluation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask whether a user may do something */
        post: operations["authority.evaluate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access/v1/evaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask many such questions at once */
        post: operations["authority.evaluate-many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access/v1/search/action": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask what a user may do to a thing */
        post: operations["authority.search-actions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access/v1/search/resource": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask to which things a user may do something */
        post: operations["authority.search-resources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access/v1/search/subject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask who may do something to a thing */
        post: operations["authority.search-subjects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/cedar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export who may do what in the language Cedar, to check it with another engine */
        get: operations["access.export-cedar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/access/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Learn why I can or cannot do something, and whom to ask */
        post: operations["access.explain-own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the API tokens and when they were last used */
        get: operations["api-token.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End an API token at once */
        delete: operations["api-token.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the assignments within reach */
        get: operations["assignment.list"];
        put?: never;
        /** Assign a course */
        post: operations["assignment.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See an assignment and how its users stand */
        get: operations["assignment.view"];
        put?: never;
        post?: never;
        /** End an assignment */
        delete: operations["assignment.delete"];
        options?: never;
        head?: never;
        /** Change an assignment */
        patch: operations["assignment.edit"];
        trace?: never;
    };
    "/api/assignments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See how many users an assignment would reach */
        post: operations["assignment.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit-entries/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See why something was allowed or refused then, decided once more */
        get: operations["audit.decision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add or change many users by one request */
        post: operations["bulk-job.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See how a bulk job of mine stands */
        get: operations["bulk-job.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do something with many users; each is decided as if alone */
        post: operations["bulk.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See how far something done with many users is */
        get: operations["bulk.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulks/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what was done with many users; whoever was changed since stays */
        post: operations["bulk.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulks/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See with how many users something can be done, and with whom it can’t and why */
        post: operations["bulk.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the templates of clients */
        get: operations["client-template.list"];
        put?: never;
        /** Add a template of clients, empty or as a client is */
        post: operations["client-template.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what a template of clients says */
        get: operations["client-template.view"];
        put?: never;
        post?: never;
        /** Delete a template of clients; clients stay as they are */
        delete: operations["client-template.delete"];
        options?: never;
        head?: never;
        /** Change a template of clients; clients stay as they are */
        patch: operations["client-template.edit"];
        trace?: never;
    };
    "/api/content-packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a content package */
        post: operations["content-package.load"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/content-packages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what an uploaded package holds */
        get: operations["content-package.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/content-packages/{id}/course": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a course of a package */
        post: operations["content-package.take-over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/course-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which additional fields courses have */
        get: operations["course.fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the courses within reach */
        get: operations["course.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a course with its items */
        get: operations["course.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change title and description of a course */
        patch: operations["course.edit"];
        trace?: never;
    };
    "/api/courses/{id}/additional": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the additional fields of a course */
        get: operations["course.additional"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the participants of a course within reach */
        get: operations["enrollment.list-of-course"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/participants/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the participants of a course within reach */
        get: operations["enrollment.count-of-course"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish a course */
        post: operations["course.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/{id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retire a course */
        post: operations["course.retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/by-external-id/{source}/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find a course by what another system calls it */
        get: operations["course.find-by-external-id"];
        /** Add or change a course by what another system calls it */
        put: operations["course.put-by-external-id"];
        post?: never;
        /** Forget what another system calls a course */
        delete: operations["course.unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/courses/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the courses within reach */
        get: operations["course.count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the departments */
        get: operations["department.list"];
        put?: never;
        /** Add a department */
        post: operations["department.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete an empty department */
        delete: operations["department.delete"];
        options?: never;
        head?: never;
        /** Change or expire a department */
        patch: operations["department.edit"];
        trace?: never;
    };
    "/api/departments/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make one department of several */
        post: operations["department.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/{id}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what merging departments would change */
        post: operations["department.preview-merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/by-external-id/{source}/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find a department by what another system calls it */
        get: operations["department.find-by-external-id"];
        /** Add or change a department by what another system calls it */
        put: operations["department.put-by-external-id"];
        post?: never;
        /** Forget what another system calls a department */
        delete: operations["department.unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import departments from a file */
        post: operations["department.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/departments/import-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what a file of departments would change */
        post: operations["department.check-import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the registered devices within reach */
        get: operations["device.list"];
        put?: never;
        /** Register the browser that asks as a device, for signing in with number and PIN */
        post: operations["device.register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a registered device; whoever is signed in at it is signed out at once */
        delete: operations["device.end"];
        options?: never;
        head?: never;
        /** Rename a registered device */
        patch: operations["device.edit"];
        trace?: never;
    };
    "/api/devices/this": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what this browser is registered as */
        get: operations["device.view-this"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/doorways/{identifier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the look of an organization’s sign-in page */
        get: operations["doorway.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/doorways/{identifier}/joining": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make one’s own account, or ask for it */
        post: operations["join-request.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/doorways/{identifier}/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See by which providers people of an organization sign in */
        get: operations["doorway.list-providers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/enrollments/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the attempts of a user at the items of a course */
        get: operations["attempt.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Be told when my authority or my running work changes */
        get: operations["events.stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{token}/organization.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetch an export by its address */
        get: operations["organization.fetch-export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/external-trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter training a user took elsewhere */
        post: operations["external-training.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/external-trainings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an entry of external training */
        delete: operations["external-training.remove"];
        options?: never;
        head?: never;
        /** Change an entry of external training */
        patch: operations["external-training.edit"];
        trace?: never;
    };
    "/api/external-trainings/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve external training */
        post: operations["external-training.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/external-trainings/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse external training, with a reason */
        post: operations["external-training.refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/external-trainings/pending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the external training that waits for a decision */
        get: operations["external-training.list-pending"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the feeds and how they last ran */
        get: operations["feed.list"];
        put?: never;
        /** Set up a feed */
        post: operations["feed.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a feed; never its secret */
        get: operations["feed.view"];
        /** Change a feed */
        put: operations["feed.edit"];
        post?: never;
        /** Remove a feed; whom it brought stays */
        delete: operations["feed.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deliver a file to a feed */
        post: operations["feed.deliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See how a feed ran */
        get: operations["feed.list-runs"];
        put?: never;
        /** Have a feed look for a file now */
        post: operations["feed.run-now"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/{id}/runs/{run}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a run of a feed and who is missing from its file */
        get: operations["feed.view-run"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/{id}/runs/{run}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop a run that stopped: nothing of it is applied */
        post: operations["feed.drop-run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/{id}/runs/{run}/go-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a run go on although it stopped */
        post: operations["feed.go-on"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/{id}/runs/{run}/result.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Take the result of a run out as a file */
        get: operations["feed.export-result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause a feed, or let it go on */
        post: operations["feed.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what a feed can be set up with */
        get: operations["feed.list-offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what the columns of a sample file mean */
        post: operations["feed.read-sample"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feeds/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try whether files can be fetched */
        post: operations["feed.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fields/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the additional fields for courses */
        get: operations["field.list-for-courses"];
        put?: never;
        /** Add a field for courses */
        post: operations["field.add-for-courses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fields/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a field for courses; what was stored stays */
        delete: operations["field.delete-for-courses"];
        options?: never;
        head?: never;
        /** Change a field for courses */
        patch: operations["field.edit-for-courses"];
        trace?: never;
    };
    "/api/fields/courses/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring back a field for courses */
        post: operations["field.restore-for-courses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fields/courses/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put the fields for courses in order */
        put: operations["field.order-for-courses"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fields/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the additional fields for users */
        get: operations["field.list-for-users"];
        put?: never;
        /** Add a field for users */
        post: operations["field.add-for-users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fields/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a field for users; what was stored stays */
        delete: operations["field.delete-for-users"];
        options?: never;
        head?: never;
        /** Change a field for users */
        patch: operations["field.edit-for-users"];
        trace?: never;
    };
    "/api/fields/users/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring back a field for users */
        post: operations["field.restore-for-users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fields/users/order": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put the fields for users in order */
        put: operations["field.order-for-users"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the groups within reach */
        get: operations["group.list"];
        put?: never;
        /** Add a group */
        post: operations["group.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a group */
        get: operations["group.view"];
        put?: never;
        post?: never;
        /** Delete a group */
        delete: operations["group.delete"];
        options?: never;
        head?: never;
        /** Rename a group */
        patch: operations["group.edit"];
        trace?: never;
    };
    "/api/groups/{id}/courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the courses of a group */
        get: operations["group.courses"];
        put?: never;
        /** Make a course one of a group’s */
        post: operations["group.associate-course"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{id}/courses/{course}/enrollments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which enrollments are concerned when a group gives a course away */
        get: operations["group.preview-dissociation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{id}/courses/{course}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See how many members a course of a group would enroll */
        get: operations["group.preview-association"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{id}/courses/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a course away from a group */
        post: operations["group.dissociate-course"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the members of a group */
        get: operations["group.members"];
        put?: never;
        /** Make a user a member of a group, or give a member another function */
        post: operations["group.add-member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{id}/members/{user}/enrollments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which enrollments are concerned when a user leaves a group */
        get: operations["group.preview-removal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{id}/members/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See who was a member of a group when, and as what */
        get: operations["group.member-history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{id}/members/many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make many users members of a group */
        post: operations["group.add-members"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{id}/members/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See who would become a member of a group by adding many */
        post: operations["group.preview-members"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{id}/members/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a user out of a group */
        post: operations["group.remove-member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/{id}/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See who looks after a group, in which role */
        get: operations["group.owners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups/by-external-id/{source}/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find a group by what another system calls it */
        get: operations["group.find-by-external-id"];
        /** Add or change a group by what another system calls it */
        put: operations["group.put-by-external-id"];
        post?: never;
        /** Forget what another system calls a group */
        delete: operations["group.unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List imports of history */
        get: operations["history-import.list"];
        put?: never;
        /** Upload a file of history to import */
        post: operations["history-import.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See how an import of history stands */
        get: operations["history-import.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history-imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an import of history */
        post: operations["history-import.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history-imports/{id}/check-undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what undoing an import of history would do */
        post: operations["history-import.check-undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history-imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply an import of history */
        post: operations["history-import.commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history-imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what the columns of a file of history mean, and try it */
        put: operations["history-import.map"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what comes of each row of an import of history */
        get: operations["history-import.rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history-imports/{id}/rows.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Take the result of an import of history out as a file */
        get: operations["history-import.rows-export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history-imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo an import of history */
        post: operations["history-import.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history-imports/{id}/undo-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what undoing an import of history does to each row */
        get: operations["history-import.undo-rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history-imports/template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Take an empty file of history as CSV */
        get: operations["history-import.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/history-imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Take an empty file of history as an Excel workbook */
        get: operations["history-import.template-workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the invitations within reach */
        get: operations["invitation.list"];
        put?: never;
        /** Invite somebody to become a user */
        post: operations["invitation.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Cancel an invitation; its link ends */
        delete: operations["invitation.cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a new link for an invitation; the old one ends */
        post: operations["invitation.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See as what and where one may invite somebody */
        get: operations["invitation.list-offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/open/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what an invitation leads to */
        get: operations["invitation.view-open"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/open/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation: become a user and be signed in */
        post: operations["invitation.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-titles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the job titles */
        get: operations["job-title.list"];
        put?: never;
        /** Add a job title */
        post: operations["job-title.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-titles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a job title nobody has */
        delete: operations["job-title.delete"];
        options?: never;
        head?: never;
        /** Change or expire a job title */
        patch: operations["job-title.edit"];
        trace?: never;
    };
    "/api/job-titles/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make one job title of several */
        post: operations["job-title.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-titles/{id}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what merging job titles would change */
        post: operations["job-title.preview-merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-titles/by-external-id/{source}/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find a job title by what another system calls it */
        get: operations["job-title.find-by-external-id"];
        /** Add or change a job title by what another system calls it */
        put: operations["job-title.put-by-external-id"];
        post?: never;
        /** Forget what another system calls a job title */
        delete: operations["job-title.unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-titles/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import job titles from a file */
        post: operations["job-title.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/job-titles/import-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what a file of job titles would change */
        post: operations["job-title.check-import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who asks to be let in */
        get: operations["join-request.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Refuse somebody who asks for an account */
        delete: operations["join-request.refuse"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join-requests/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let somebody in who asks for an account */
        post: operations["join-request.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/linked-sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish a link that both users have agreed to */
        post: operations["linked-sign-in.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/location-levels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the levels of locations */
        get: operations["location-level.list"];
        put?: never;
        /** Add a level of locations */
        post: operations["location-level.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/location-levels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a level no location uses */
        delete: operations["location-level.delete"];
        options?: never;
        head?: never;
        /** Rename a level, change its place or whether it holds users */
        patch: operations["location-level.edit"];
        trace?: never;
    };
    "/api/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the locations within reach */
        get: operations["location.list"];
        put?: never;
        /** Add a location */
        post: operations["location.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a location and where it stands */
        get: operations["location.view"];
        put?: never;
        post?: never;
        /** Delete an empty location */
        delete: operations["location.delete"];
        options?: never;
        head?: never;
        /** Change a location */
        patch: operations["location.edit"];
        trace?: never;
    };
    "/api/locations/{id}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what stands right below a location */
        get: operations["location.children"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make one location of several; users, sessions and what stands below move to it */
        post: operations["location.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{id}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what merging locations would change */
        post: operations["location.preview-merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a location with everything below it */
        post: operations["location.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/{id}/move-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what moving a location would change */
        post: operations["location.preview-move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/by-external-id/{source}/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find a location by what another system calls it */
        get: operations["location.find-by-external-id"];
        /** Add or change a location by what another system calls it */
        put: operations["location.put-by-external-id"];
        post?: never;
        /** Forget what another system calls a location */
        delete: operations["location.unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import locations from a file */
        post: operations["location.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/import-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what a file of locations would change in the tree */
        post: operations["location.check-import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the levels a new location may be of */
        get: operations["location.create-offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/locations/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the tree of locations: all of a small one, the top of a large one */
        get: operations["location.tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which events send a message, in whose words and from whom */
        get: operations["mail-event.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-events/{event}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Switch the messages of an event on or off */
        put: operations["mail-event.switch"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-sender": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change whom messages come from */
        put: operations["mail-sender.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-templates/{event}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the wordings of a message, what may stand in them, and what they were before */
        get: operations["mail-template.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-templates/{event}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the wording of a message */
        put: operations["mail-template.edit"];
        post?: never;
        /** Go back to the delivered wording of a message */
        delete: operations["mail-template.reset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mail-templates/{event}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See how a wording looks to a user, or what is wrong with it */
        post: operations["mail-template.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/manager-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who reports to whom, of users within reach */
        get: operations["user.list-managers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See who I am and what I may open */
        get: operations["me.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/courses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open my page of a course */
        get: operations["training-plan.view-course"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/entered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter an organization below */
        post: operations["organization.enter"];
        /** Leave the organization that was entered */
        delete: operations["organization.leave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/entered-trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the training I entered for others */
        get: operations["external-training.list-entered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/external-trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the training I took elsewhere */
        get: operations["external-training.list-own"];
        put?: never;
        /** Enter training I took elsewhere */
        post: operations["external-training.add-own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/external-trainings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove what I entered of training elsewhere */
        delete: operations["external-training.remove-own"];
        options?: never;
        head?: never;
        /** Change what I entered of training elsewhere */
        patch: operations["external-training.edit-own"];
        trace?: never;
    };
    "/api/my/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what I was told */
        get: operations["inbox.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/inbox/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark what I was told as read */
        post: operations["inbox.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/inbox/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See how much of what I was told is new */
        get: operations["inbox.count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/launches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open an item of a course I am enrolled in */
        post: operations["content.launch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/linked-sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See in which other organizations I am linked */
        get: operations["linked-sign-in.list-own"];
        put?: never;
        /** Link myself with whoever began it */
        post: operations["linked-sign-in.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/linked-sign-ins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a link with another organization */
        delete: operations["linked-sign-in.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/linked-sign-ins/{id}/pass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go over to another organization of mine */
        post: operations["linked-sign-in.pass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/linked-sign-ins/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to link whoever I am in another organization */
        post: operations["linked-sign-in.offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/linked-sign-ins/offers/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See with which organization a link was begun */
        post: operations["linked-sign-in.read-offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/mail-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose quiet hours, and whether what can wait comes in one mail a day */
        put: operations["mail-hours.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/mail-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which mails I get */
        get: operations["mail-preferences.view"];
        /** Choose whether I get a kind of mail */
        put: operations["mail-preferences.edit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the notices that concern me now */
        get: operations["my-notice.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/notices/{id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a notice aside */
        post: operations["my-notice.dismiss"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See my passkeys */
        get: operations["passkey.list-own"];
        put?: never;
        /** Register a passkey */
        post: operations["passkey.register-own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Give a passkey of mine another name */
        patch: operations["passkey.rename-own"];
        trace?: never;
    };
    "/api/my/passkeys/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a passkey of mine */
        post: operations["passkey.remove-own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to register a passkey */
        post: operations["passkey.begin-own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change my password */
        post: operations["password.change-own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Take out everything that is kept of me */
        get: operations["personal-data.export-own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change my language */
        patch: operations["profile.edit"];
        trace?: never;
    };
    "/api/my/provider-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which of my accounts at providers are linked */
        get: operations["identity-provider.list-own"];
        put?: never;
        /** Begin to link my account at a provider */
        post: operations["identity-provider.begin-own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/provider-links/{id}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the link to my account at a provider */
        post: operations["identity-provider.unlink-own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/provider-links/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Link my account at a provider */
        post: operations["identity-provider.link-own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set up an app for codes */
        post: operations["second-factor.begin-own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the app by its first code and get recovery codes */
        post: operations["second-factor.confirm-own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make new recovery codes */
        post: operations["second-factor.renew-codes-own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove my app for codes */
        post: operations["second-factor.remove-own"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what I sign in with */
        get: operations["security.view-own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See where I am signed in */
        get: operations["sign-in.list-own"];
        put?: never;
        post?: never;
        /** End all my other sign-ins */
        delete: operations["sign-in.end-others-own"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/sign-ins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of my sign-ins */
        delete: operations["sign-in.end-own"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/training-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what I am to do, in order */
        get: operations["training-plan.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/my/transcripts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See everything I completed */
        get: operations["transcript.view-own"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the notices within reach */
        get: operations["notice.list"];
        put?: never;
        /** Put up a notice */
        post: operations["notice.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a notice as its authors do */
        get: operations["notice.view"];
        put?: never;
        post?: never;
        /** Take a notice down */
        delete: operations["notice.end"];
        options?: never;
        head?: never;
        /** Change a notice */
        patch: operations["notice.edit"];
        trace?: never;
    };
    "/api/notices/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See how many people a notice would reach */
        post: operations["notice.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the organizations below one’s own */
        get: operations["organization.list"];
        put?: never;
        /** Add a client */
        post: operations["client.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See an organization’s settings and plan */
        get: operations["organization.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an organization’s name, contact data, zone, language and words */
        patch: operations["organization.edit-general"];
        trace?: never;
    };
    "/api/organizations/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change how users are named, how long passwords are and what users may edit */
        patch: operations["organization.edit-access"];
        trace?: never;
    };
    "/api/organizations/{id}/branding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an organization’s colour and logo */
        patch: operations["organization.edit-branding"];
        trace?: never;
    };
    "/api/organizations/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See whether an organization below is closed or to be erased, and what was erased */
        get: operations["client.view-closure"];
        put?: never;
        /** Close an organization below: nobody signs in to it any more */
        post: operations["client.close"];
        /** Open a closed organization again */
        delete: operations["client.reopen"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have a closed organization erased after the waiting time */
        post: operations["client.erase"];
        /** Call off the erasure of an organization */
        delete: operations["client.call-off-erasure"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the exports of an organization */
        get: operations["organization.list-exports"];
        put?: never;
        /** Begin an export of everything an organization holds */
        post: operations["organization.begin-export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/exports/{export}/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get an address, good for an hour, that an export is fetched from */
        post: operations["organization.address-export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/identity-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See by which providers people sign in and what new users become */
        get: operations["identity-provider.list"];
        put?: never;
        /** Add a provider to sign in by */
        post: operations["identity-provider.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/identity-providers/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a provider to sign in by */
        put: operations["identity-provider.edit"];
        post?: never;
        /** Remove a provider; its users stay and sign in by another way */
        delete: operations["identity-provider.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/identity-providers/{provider}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a key pair that a SAML provider encrypts assertions for */
        post: operations["identity-provider.create-key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/identity-providers/{provider}/keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a key pair that a SAML provider encrypted assertions for */
        delete: operations["identity-provider.end-key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/identity-providers/{provider}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a provider and be told in words what fails */
        post: operations["identity-provider.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/identity-providers/subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See who came by a provider and waits to be linked, or is */
        get: operations["identity-provider.list-subjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/identity-providers/subjects/{subject}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which user somebody of a provider is */
        put: operations["identity-provider.link"];
        post?: never;
        /** Forget which user somebody of a provider is */
        delete: operations["identity-provider.unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/joining": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change whether people make their own accounts, and who of them comes in */
        patch: operations["organization.edit-joining"];
        trace?: never;
    };
    "/api/organizations/{id}/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See an organization’s logo */
        get: operations["organization.view-logo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what a client can’t change itself: its expiry, its plan and the tags it is found by */
        patch: operations["client.edit"];
        trace?: never;
    };
    "/api/organizations/{id}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand roles down to a client */
        post: operations["client.push-roles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/roles/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what handing roles down would change at a client, and for how many people */
        post: operations["client.preview-roles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change how people sign in, who needs a second factor and how long a sign-in lasts */
        patch: operations["organization.edit-sign-in"];
        trace?: never;
    };
    "/api/organizations/{id}/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change where users find help and who messages come from */
        patch: operations["organization.edit-support"];
        trace?: never;
    };
    "/api/organizations/{id}/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what a client took over from a template, by whom and when */
        get: operations["client.template"];
        put?: never;
        /** Apply a template to a client; what it changed itself stays, unless it is chosen */
        post: operations["client.apply-template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/template/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what a template would change at a client */
        post: operations["client.preview-template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/{id}/visitors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See who entered an organization from above, when and why */
        get: operations["organization.visitors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See by which tags and plans the list of clients can be narrowed */
        get: operations["client.offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organizations/pushable-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which roles can be handed down to clients */
        get: operations["client.pushable-roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the messages of the organization */
        get: operations["outbox.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what a message says */
        get: operations["outbox.preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop a message that has not left */
        post: operations["outbox.drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message now, or again */
        post: operations["outbox.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/drop-held": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop every message that is held */
        post: operations["outbox.drop-held"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go live: messages leave from now on, or are held again */
        post: operations["outbox.switch-live"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send messages that are held, the oldest first, as many at once as wanted */
        post: operations["outbox.release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See whether messages leave, and how many wait, are held or failed */
        get: operations["outbox.view-state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/undelivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the addresses that take no mail */
        get: operations["outbox.list-undelivered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outbox/undelivered/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send to an address again that was refused, with everything that failed there */
        post: operations["outbox.retry-address"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/passkeys/challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Be asked for a passkey */
        post: operations["passkey.challenge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to set a new password */
        post: operations["password-reset.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-resets/open/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See whose password a link sets */
        get: operations["password-reset.view-open"];
        put?: never;
        /** Set a new password by a link; every sign-in of the user ends */
        post: operations["password-reset.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which reports I may open */
        get: operations["report.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/takers-and-exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See who has taken a course and who has yet to */
        get: operations["report.takers-and-exceptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/takers-and-exceptions/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count who has taken a course and who has yet to */
        get: operations["report.count-takers-and-exceptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/takers-and-exceptions/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export who has taken a course and who has yet to */
        get: operations["report.export-takers-and-exceptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the roles of the organization and what they allow */
        get: operations["role.list"];
        put?: never;
        /** Make a role, empty or as a copy */
        post: operations["role.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles/{role}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See one role with its history */
        get: operations["role.read"];
        /** Change what a role allows, its name or its rank */
        put: operations["role.save"];
        post?: never;
        /** Delete a role of one’s own that nobody holds */
        delete: operations["role.retire"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles/{role}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compare two versions of a role, or a role with another */
        get: operations["role.diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles/{role}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See who would gain and lose what if a role were saved like this */
        post: operations["role.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles/{role}/preview/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See by name who would gain or lose a privilege */
        post: operations["role.preview-people"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles/{role}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose which reports a role gets */
        put: operations["role.choose-reports"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles/{role}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reset a built-in role to its model */
        post: operations["role.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles/{role}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restore an earlier version of a role */
        post: operations["role.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which scopes a role may be given for each privilege, and why not the others */
        get: operations["role.offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/roles/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which role gets which report */
        get: operations["role.report-table"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the service users and what they may do */
        get: operations["service-user.list"];
        put?: never;
        /** Make a service user: it has no sign-in and may do what it is given */
        post: operations["service-user.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-users/{id}/scim-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what the groups of another system mean here */
        get: operations["scim-mapping.list"];
        put?: never;
        /** Say what a group of another system means here: a group, or a role for its members */
        post: operations["scim-mapping.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-users/{id}/scim-mappings/{mapping}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take away what a group of another system means here; roles given by it end */
        delete: operations["scim-mapping.delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-users/{id}/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a token for a service user */
        post: operations["api-token.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See whether this installation waits for its first operator */
        get: operations["set-up.view"];
        put?: never;
        /** Create the first operator by the one-time link */
        post: operations["set-up.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in */
        post: operations["sign-in.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a sign-in of a user */
        delete: operations["sign-in.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out */
        delete: operations["sign-in.end-current"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/linked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by a link from another organization */
        post: operations["sign-in.create-by-link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a passkey */
        post: operations["sign-in.create-by-passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/pending/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish signing in with a passkey */
        post: operations["second-factor.give-passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/pending/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a password of one’s own before signing in */
        post: operations["password.choose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/pending/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish signing in with a code of the app or a recovery code */
        post: operations["second-factor.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/pending/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the required second factor by its first code */
        post: operations["second-factor.confirm-required"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/pending/second-factor/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set up the second factor that is required before signing in */
        post: operations["second-factor.begin-required"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with number and PIN at a registered device */
        post: operations["sign-in.create-by-pin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a printed sheet, once */
        post: operations["sign-in.create-by-sheet"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-ins/sheet-pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a PIN with a printed sheet at a registered device, once, and sign in */
        post: operations["sign-in.create-by-sheet-at-device"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/single-sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to sign in at a provider */
        post: operations["single-sign-on.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/single-sign-on/{organization}/{provider}/assertion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take what a SAML provider lets the browser post, and send it on to the page that waits */
        post: operations["single-sign-on.receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/single-sign-on/{organization}/{provider}/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what a SAML provider needs to know of this service */
        get: operations["single-sign-on.metadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/single-sign-on/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Come back from a provider and be signed in */
        post: operations["single-sign-on.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which additional fields users have */
        get: operations["user.fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List imports of users */
        get: operations["user-import.list"];
        put?: never;
        /** Upload a file of users to import */
        post: operations["user-import.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See how an import of users stands */
        get: operations["user-import.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user-imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel an import of users */
        post: operations["user-import.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user-imports/{id}/check-undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what undoing an import would do */
        post: operations["user-import.check-undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user-imports/{id}/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply an import of users */
        post: operations["user-import.commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user-imports/{id}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what the columns mean, and try the import */
        put: operations["user-import.map"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user-imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what comes of each row of an import */
        get: operations["user-import.rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user-imports/{id}/rows.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Take the result of an import out as a file */
        get: operations["user-import.rows-export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user-imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo an import of users */
        post: operations["user-import.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user-imports/{id}/undo-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what undoing an import does to each row */
        get: operations["user-import.undo-rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user-imports/template.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Take an empty file for an import as CSV */
        get: operations["user-import.template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user-imports/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Take an empty file for an import as an Excel workbook */
        get: operations["user-import.template-workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user-places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List where users stood on a day, or who stood at a place on it */
        get: operations["user.list-places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the users within reach */
        get: operations["user.list"];
        put?: never;
        /** Add a user */
        post: operations["user.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a user’s profile */
        get: operations["user.view"];
        put?: never;
        post?: never;
        /** Delete a user; the history keeps the name */
        delete: operations["user.delete"];
        options?: never;
        head?: never;
        /** Change a user’s profile */
        patch: operations["user.edit"];
        trace?: never;
    };
    "/api/users/{id}/additional": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the additional fields of a user */
        get: operations["user.additional"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which roles a user holds */
        get: operations["role.appointments"];
        put?: never;
        /** Give a user a role */
        post: operations["role.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/appointments/{appointment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a role somebody holds */
        delete: operations["role.end"];
        options?: never;
        head?: never;
        /** Change the dates or switches of a role somebody holds */
        patch: operations["role.change"];
        trace?: never;
    };
    "/api/users/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a user: sign-ins and roles end at once, the history stays */
        post: operations["user.archive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/enrollments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what a user is enrolled in */
        get: operations["enrollment.list-of-user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what erasing a user’s data would remove, and what stays and why */
        get: operations["user.preview-erasure"];
        put?: never;
        /** Erase the personal data of a deleted user */
        post: operations["user.erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/external-ids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what other systems call a user */
        get: operations["user.list-external-ids"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/external-trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the training a user took elsewhere */
        get: operations["external-training.list-of-user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/further-places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that a user also works at another location, from a day until a day */
        post: operations["user.add-further-place"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/further-places/{place}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Say until when a user also works at another location */
        patch: operations["user.end-further-place"];
        trace?: never;
    };
    "/api/users/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give what a user looks after to somebody else */
        post: operations["user.hand-over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what was done to a user, when, by whom and what it changed */
        get: operations["user.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a user’s data from being erased */
        post: operations["user.hold-data"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/holds/{hold}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a hold on a user’s data */
        delete: operations["user.release-data"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/likely-same": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which other users may be the same person */
        get: operations["user.likely-same"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/looks-after": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what a user looks after */
        get: operations["user.looks-after"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/managers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See whom a user reports to */
        get: operations["user.managers"];
        put?: never;
        /** Have a user report to somebody */
        post: operations["user.map-manager"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/managers/{mapping}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End that a user reports to somebody */
        delete: operations["user.unmap-manager"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make one user of two of the same person; roles never move */
        post: operations["user.merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/merge-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what merging two users would change */
        post: operations["user.preview-merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which users were merged into one */
        get: operations["user.merges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/merges/{merge}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make two users of one again */
        post: operations["user.undo-merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/moves/{move}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back a move planned for a day */
        delete: operations["user.unplan-move"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/moves/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back the latest move of a user, as if it had not been */
        post: operations["user.take-back-move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the notes about a user */
        get: operations["user.list-notes"];
        put?: never;
        /** Write a note about a user */
        post: operations["user.write-note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/notes/{note}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a note about a user */
        delete: operations["user.delete-note"];
        options?: never;
        head?: never;
        /** Change a note one wrote about a user */
        patch: operations["user.edit-note"];
        trace?: never;
    };
    "/api/users/{id}/offered-managers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See who may become a user’s manager, by name */
        get: operations["user.offered-managers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/offered-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which roles one may give to a user, and why not the others */
        get: operations["role.offered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password for a user */
        post: operations["user.password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Take out everything that is kept of a user */
        get: operations["personal-data.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a user’s picture */
        get: operations["user.view-photo"];
        /** Change a user’s picture */
        put: operations["user.edit-photo"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a user a new PIN for registered devices */
        post: operations["user.set-pin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See where a user stands and stood, with the dates, or where on one day */
        get: operations["user.places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See my profile */
        get: operations["profile.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the fields of my profile that my organization leaves to me */
        patch: operations["profile.change"];
        trace?: never;
    };
    "/api/users/{id}/profile/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the notes that are shown to me */
        get: operations["profile.list-notes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/profile/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See one’s own picture */
        get: operations["profile.view-photo"];
        /** Change one’s own picture */
        put: operations["profile.change-photo"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring back an archived user, with the roles that may be given again */
        post: operations["user.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/second-factor/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take away a user’s second factor and passkeys, who lost them */
        post: operations["user.reset-factors"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See where a user is signed in */
        get: operations["sign-in.list-of-user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend, disable or bring back a user */
        post: operations["user.suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/states": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See how a user came to stand where they stand */
        get: operations["user.list-states"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/transcript": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See everything a user completed */
        get: operations["transcript.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}/undelete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back that a user was deleted */
        post: operations["user.undelete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/by-external-id/{source}/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find a user by what another system calls it */
        get: operations["user.find-by-external-id"];
        /** Add or change a user by what another system calls it */
        put: operations["user.put-by-external-id"];
        post?: never;
        /** Forget what another system calls a user */
        delete: operations["user.unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the users within reach */
        get: operations["user.count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/default-view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose the view that the list of users opens with */
        put: operations["user.choose-view"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the users within reach as CSV */
        get: operations["user.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the users within reach as an Excel workbook */
        get: operations["user.export-workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/first-credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make printed sheets with which users sign in for the first time */
        post: operations["first-credential.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/offered-places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find the locations a list of users can be narrowed by */
        get: operations["user.offered-places"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what a list of users can be narrowed and ordered by */
        get: operations["user.list-offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List my views of users, and those shared with me */
        get: operations["user.list-views"];
        put?: never;
        /** Keep a view of users */
        post: operations["user.create-view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a view of mine */
        put: operations["user.edit-view"];
        post?: never;
        /** Delete a view of mine */
        delete: operations["user.delete-view"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/without-owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what is without an owner */
        get: operations["user.unowned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/content/{token}/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a file of the launched package */
        get: operations["run-time.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See that the server runs */
        get: operations["health.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/launch/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open the page of a launch */
        get: operations["run-time.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the server’s measurements */
        get: operations["metrics.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the contract of this API (OpenAPI 3.1) */
        get: operations["contract.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See that the server can answer requests */
        get: operations["ready.view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/run-time/commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep what the launched item asks to keep */
        post: operations["run-time.commit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/run-time/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep the last of it and close the launched item */
        post: operations["run-time.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/run-time/fetch/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch the token of a launch, once */
        post: operations["cmi5.fetch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/run-time/hacp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Speak with a unit of AICC (HACP) */
        post: operations["run-time.hacp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/run-time/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on to another item of the same course */
        post: operations["run-time.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/run-time/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a sitting with the launched item */
        post: operations["run-time.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scim/v2/Groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List groups for another system (SCIM) */
        get: operations["scim.list-groups"];
        put?: never;
        /** Add a group as another system says (SCIM) */
        post: operations["scim.create-group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scim/v2/Groups/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a group for another system (SCIM) */
        get: operations["scim.view-group"];
        /** Change a group as another system says (SCIM) */
        put: operations["scim.replace-group"];
        post?: never;
        /** Delete a group for another system (SCIM) */
        delete: operations["scim.delete-group"];
        options?: never;
        head?: never;
        /** Change name or members of a group (SCIM) */
        patch: operations["scim.patch-group"];
        trace?: never;
    };
    "/scim/v2/ResourceTypes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See which resources this SCIM service has */
        get: operations["scim.list-resource-types"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scim/v2/ResourceTypes/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See one resource of this SCIM service */
        get: operations["scim.view-resource-type"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scim/v2/Schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what the resources of this SCIM service consist of */
        get: operations["scim.list-schemas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scim/v2/Schemas/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See one schema of this SCIM service */
        get: operations["scim.view-schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scim/v2/ServiceProviderConfig": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what this SCIM service can do */
        get: operations["scim.view-configuration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scim/v2/Users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List users for another system (SCIM) */
        get: operations["scim.list-users"];
        put?: never;
        /** Add a user as another system says (SCIM) */
        post: operations["scim.create-user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scim/v2/Users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a user for another system (SCIM) */
        get: operations["scim.view-user"];
        /** Change a user as another system says (SCIM) */
        put: operations["scim.replace-user"];
        post?: never;
        /** Disable a user whom another system deletes (SCIM); history and identifiers stay */
        delete: operations["scim.delete-user"];
        options?: never;
        head?: never;
        /** Change some of a user (SCIM) */
        patch: operations["scim.patch-user"];
        trace?: never;
    };
    "/xapi/{of}/{what}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a document of a unit */
        get: operations["xapi.document"];
        /** Keep a document of a unit */
        put: operations["xapi.put-document"];
        /** Add to a document of a unit */
        post: operations["xapi.merge-document"];
        /** Delete a document of a unit */
        delete: operations["xapi.delete-document"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/xapi/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read which xAPI is spoken */
        get: operations["xapi.about"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/xapi/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what is known of an activity */
        get: operations["xapi.activity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/xapi/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read who learns, as xAPI names them */
        get: operations["xapi.agent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/xapi/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read statements of a registration */
        get: operations["xapi.statements"];
        /** Keep a statement of a unit */
        put: operations["xapi.put-statement"];
        /** Keep statements of a unit */
        post: operations["xapi.post-statements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            askWhom?: {
                id?: string;
                name: string;
                role: string;
            }[];
            because?: string[];
            code: string;
            detail: string;
            errors?: {
                code: string;
                detail: string;
                field: string;
            }[];
            privilege?: string;
            remedy?: string[];
            status: number;
            title: string;
            type: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "authority.describe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "authority.evaluate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    action: {
                        name: string;
                        properties?: {
                            [key: string]: unknown;
                        };
                    };
                    context?: {
                        [key: string]: unknown;
                    };
                    resource: {
                        id: string;
                        properties?: {
                            [key: string]: unknown;
                        };
                        type: string;
                    };
                    subject: {
                        id: string;
                        properties?: {
                            [key: string]: unknown;
                        };
                        type: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        context: {
                            because: {
                                appointment: string;
                                id: string;
                                role: string;
                                scope: string;
                                side: string | null;
                                words: string;
                            }[];
                            error?: {
                                message: string;
                                status: number;
                            };
                            missing: {
                                id: string;
                                words: string;
                            }[];
                            remedy: {
                                id: string;
                                values: {
                                    [key: string]: unknown;
                                };
                                words: string;
                            }[];
                            roles: {
                                role: string;
                                words: string;
                            }[];
                        };
                        decision: boolean;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "authority.evaluate-many": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    action?: {
                        name: string;
                        properties?: {
                            [key: string]: unknown;
                        };
                    };
                    context?: {
                        [key: string]: unknown;
                    };
                    evaluations?: {
                        action?: {
                            name: string;
                            properties?: {
                                [key: string]: unknown;
                            };
                        };
                        context?: {
                            [key: string]: unknown;
                        };
                        resource?: {
                            id: string;
                            properties?: {
                                [key: string]: unknown;
                            };
                            type: string;
                        };
                        subject?: {
                            id: string;
                            properties?: {
                                [key: string]: unknown;
                            };
                            type: string;
                        };
                    }[];
                    options?: {
                        /** @enum {string} */
                        evaluations_semantic?: "execute_all" | "deny_on_first_deny" | "permit_on_first_permit";
                    };
                    resource?: {
                        id: string;
                        properties?: {
                            [key: string]: unknown;
                        };
                        type: string;
                    };
                    subject?: {
                        id: string;
                        properties?: {
                            [key: string]: unknown;
                        };
                        type: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        evaluations: {
                            context: {
                                because: {
                                    appointment: string;
                                    id: string;
                                    role: string;
                                    scope: string;
                                    side: string | null;
                                    words: string;
                                }[];
                                error?: {
                                    message: string;
                                    status: number;
                                };
                                missing: {
                                    id: string;
                                    words: string;
                                }[];
                                remedy: {
                                    id: string;
                                    values: {
                                        [key: string]: unknown;
                                    };
                                    words: string;
                                }[];
                                roles: {
                                    role: string;
                                    words: string;
                                }[];
                            };
                            decision: boolean;
                        }[];
                    } | {
                        context: {
                            because: {
                                appointment: string;
                                id: string;
                                role: string;
                                scope: string;
                                side: string | null;
                                words: string;
                            }[];
                            error?: {
                                message: string;
                                status: number;
                            };
                            missing: {
                                id: string;
                                words: string;
                            }[];
                            remedy: {
                                id: string;
                                values: {
                                    [key: string]: unknown;
                                };
                                words: string;
                            }[];
                            roles: {
                                role: string;
                                words: string;
                            }[];
                        };
                        decision: boolean;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "authority.search-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    context?: {
                        [key: string]: unknown;
                    };
                    page?: {
                        limit?: number;
                        token?: string;
                    };
                    resource: {
                        id: string;
                        properties?: {
                            [key: string]: unknown;
                        };
                        type: string;
                    };
                    subject: {
                        id: string;
                        properties?: {
                            [key: string]: unknown;
                        };
                        type: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        page: {
                            count: number;
                            next_token: string;
                        };
                        results: {
                            name: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "authority.search-resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    action: {
                        name: string;
                        properties?: {
                            [key: string]: unknown;
                        };
                    };
                    context?: {
                        sides?: {
                            [key: string]: string;
                        };
                    };
                    page?: {
                        limit?: number;
                        token?: string;
                    };
                    resource: {
                        id?: string;
                        properties?: {
                            [key: string]: unknown;
                        };
                        type: string;
                    };
                    subject: {
                        id: string;
                        properties?: {
                            [key: string]: unknown;
                        };
                        type: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        page: {
                            count: number;
                            next_token: string;
                        };
                        results: {
                            id: string;
                            type: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "authority.search-subjects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    action: {
                        name: string;
                        properties?: {
                            [key: string]: unknown;
                        };
                    };
                    context?: {
                        [key: string]: unknown;
                    };
                    page?: {
                        limit?: number;
                        token?: string;
                    };
                    resource: {
                        id: string;
                        properties?: {
                            [key: string]: unknown;
                        };
                        type: string;
                    };
                    subject: {
                        id?: string;
                        properties?: {
                            [key: string]: unknown;
                        };
                        type: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        page: {
                            count: number;
                            next_token: string;
                        };
                        results: {
                            id: string;
                            /** @constant */
                            type: "user";
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "access.export-cedar": {
        parameters: {
            query?: {
                kinds?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "access.explain-own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    privilege: string;
                    thing?: {
                        /** Format: uuid */
                        id: string;
                        kind: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allowed: boolean;
                        askWhom: {
                            name: string;
                            role: string;
                        }[];
                        because: string[];
                        privilege: {
                            id: string;
                            sentence: string;
                            title: string;
                        };
                        remedy: string[];
                        roles: {
                            name: string;
                            role: string;
                            scope: string;
                        }[];
                        sentence: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "api-token.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                user?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string | null;
                            endedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            lastUsed: string | null;
                            may: {
                                end: true | {
                                    reason: string;
                                };
                            };
                            name: string;
                            until: string | null;
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "api-token.end": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assignment.list": {
        parameters: {
            query?: {
                after?: string;
                courseId?: string;
                limit?: number;
                search?: string;
                state?: "active" | "ended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            audience: {
                                /** @constant */
                                everybody: true;
                            } | {
                                places: string[];
                                withDescendants: boolean;
                            } | {
                                users: string[];
                            };
                            course: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            dueDate: string | null;
                            dueDays: number | null;
                            /** Format: uuid */
                            id: string;
                            learnersOnly: boolean;
                            may: {
                                edit: true | {
                                    reason: string;
                                };
                                end: true | {
                                    reason: string;
                                };
                            };
                            name: string;
                            places: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            /** @enum {string} */
                            state: "active" | "ended";
                            users: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assignment.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    audience: {
                        /** @constant */
                        everybody: true;
                    } | {
                        places: string[];
                        /** @default true */
                        withDescendants?: boolean;
                    } | {
                        users: string[];
                    };
                    /** Format: uuid */
                    courseId: string;
                    /** @default null */
                    dueDate?: string | null;
                    /** @default null */
                    dueDays?: number | null;
                    /** @default false */
                    learnersOnly?: boolean;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        audience: {
                            /** @constant */
                            everybody: true;
                        } | {
                            places: string[];
                            withDescendants: boolean;
                        } | {
                            users: string[];
                        };
                        counts: {
                            completed: number;
                            enrolled: number;
                            inProgress: number;
                            overdue: number;
                        };
                        course: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        dueDate: string | null;
                        dueDays: number | null;
                        /** Format: uuid */
                        id: string;
                        learnersOnly: boolean;
                        may: {
                            edit: true | {
                                reason: string;
                            };
                            end: true | {
                                reason: string;
                            };
                        };
                        name: string;
                        places: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        /** @enum {string} */
                        state: "active" | "ended";
                        users: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assignment.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        audience: {
                            /** @constant */
                            everybody: true;
                        } | {
                            places: string[];
                            withDescendants: boolean;
                        } | {
                            users: string[];
                        };
                        counts: {
                            completed: number;
                            enrolled: number;
                            inProgress: number;
                            overdue: number;
                        };
                        course: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        dueDate: string | null;
                        dueDays: number | null;
                        /** Format: uuid */
                        id: string;
                        learnersOnly: boolean;
                        may: {
                            edit: true | {
                                reason: string;
                            };
                            end: true | {
                                reason: string;
                            };
                        };
                        name: string;
                        places: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        /** @enum {string} */
                        state: "active" | "ended";
                        users: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assignment.delete": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assignment.edit": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    audience?: {
                        /** @constant */
                        everybody: true;
                    } | {
                        places: string[];
                        /** @default true */
                        withDescendants?: boolean;
                    } | {
                        users: string[];
                    };
                    dueDate?: string | null;
                    dueDays?: number | null;
                    learnersOnly?: boolean;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        audience: {
                            /** @constant */
                            everybody: true;
                        } | {
                            places: string[];
                            withDescendants: boolean;
                        } | {
                            users: string[];
                        };
                        counts: {
                            completed: number;
                            enrolled: number;
                            inProgress: number;
                            overdue: number;
                        };
                        course: {
                            /** Format: uuid */
                            id: string;
                            title: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        dueDate: string | null;
                        dueDays: number | null;
                        /** Format: uuid */
                        id: string;
                        learnersOnly: boolean;
                        may: {
                            edit: true | {
                                reason: string;
                            };
                            end: true | {
                                reason: string;
                            };
                        };
                        name: string;
                        places: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        /** @enum {string} */
                        state: "active" | "ended";
                        users: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assignment.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    audience: {
                        /** @constant */
                        everybody: true;
                    } | {
                        places: string[];
                        /** @default true */
                        withDescendants?: boolean;
                    } | {
                        users: string[];
                    };
                    /** Format: uuid */
                    courseId: string;
                    /** @default null */
                    dueDate?: string | null;
                    /** @default null */
                    dueDays?: number | null;
                    /** @default false */
                    learnersOnly?: boolean;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        already: number;
                        count: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "audit.decision": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actor: string | null;
                        agrees: boolean | null;
                        /** Format: date-time */
                        at: string;
                        because: string[];
                        facts: {
                            fact: string;
                            says: string;
                        }[];
                        operation: string;
                        /** @enum {string} */
                        outcome: "done" | "refused" | "failed";
                        privilege: {
                            id: string;
                            title: string;
                        } | null;
                        roles: {
                            anchor: string | null;
                            atHand: boolean;
                            from: string | null;
                            isSameNow: boolean;
                            name: string;
                            role: string;
                            until: string | null;
                            version: string;
                        }[];
                        sentence: string;
                        /** @enum {string} */
                        state: "kept" | "emptied" | "not-kept";
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bulk-job.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    dryRun?: boolean;
                    rows: {
                        externalId?: string;
                        fields: {
                            [key: string]: string | null;
                        };
                    }[];
                    /** @default null */
                    source?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        beganBy: "schedule" | "person" | "delivery" | "bulk";
                        counts: {
                            created?: number;
                            done?: number;
                            gone?: number;
                            known?: number;
                            rejected?: number;
                            rows?: number;
                            unchanged?: number;
                            unread?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        endedAt: string | null;
                        fileName: string | null;
                        fileSize: number | null;
                        hasResult: boolean;
                        /** Format: uuid */
                        id: string;
                        import: string | null;
                        missing: number;
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        rows: string | null;
                        /** @enum {string} */
                        state: "waiting" | "checking" | "asks" | "applying" | "done" | "failed" | "dropped" | "nothing";
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bulk-job.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        beganBy: "schedule" | "person" | "delivery" | "bulk";
                        counts: {
                            created?: number;
                            done?: number;
                            gone?: number;
                            known?: number;
                            rejected?: number;
                            rows?: number;
                            unchanged?: number;
                            unread?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        endedAt: string | null;
                        fileName: string | null;
                        fileSize: number | null;
                        hasResult: boolean;
                        /** Format: uuid */
                        id: string;
                        import: string | null;
                        missing: number;
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        rows: string | null;
                        /** @enum {string} */
                        state: "waiting" | "checking" | "asks" | "applying" | "done" | "failed" | "dropped" | "nothing";
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bulk.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deed: {
                        /** @constant */
                        deed: "suspend";
                        /** @default null */
                        reason?: string | null;
                        /** @default null */
                        until?: string | null;
                    } | {
                        /** @constant */
                        deed: "disable";
                        /** @default null */
                        reason?: string | null;
                    } | {
                        /** @constant */
                        deed: "activate";
                        /** @default null */
                        reason?: string | null;
                    } | {
                        /** @constant */
                        deed: "archive";
                        /** @default null */
                        reason?: string | null;
                    } | {
                        /** @constant */
                        deed: "move";
                        /** @default null */
                        from?: string | null;
                        locationId: string | null;
                    } | {
                        /** @constant */
                        deed: "give-role";
                        role: string;
                    } | {
                        /** @constant */
                        deed: "end-role";
                        role: string;
                    } | {
                        /** @constant */
                        deed: "add-to-group";
                        /** Format: uuid */
                        groupId: string;
                    } | {
                        /** @constant */
                        deed: "reset-password";
                    };
                    users: {
                        ids: string[];
                    } | {
                        filter: {
                            additional?: string;
                            /**
                             * @default false
                             * @enum {string}
                             */
                            clients?: "true" | "false";
                            /** Format: uuid */
                            department?: string;
                            /** Format: date */
                            expiresFrom?: string;
                            /** Format: date */
                            expiresTo?: string;
                            /** Format: uuid */
                            group?: string;
                            /** Format: date */
                            hiredFrom?: string;
                            /** Format: date */
                            hiredTo?: string;
                            /** Format: uuid */
                            jobTitle?: string;
                            /** Format: uuid */
                            location?: string;
                            /** Format: uuid */
                            manager?: string;
                            /**
                             * @default false
                             * @enum {string}
                             */
                            neverSignedIn?: "true" | "false";
                            role?: string;
                            search?: string;
                            /** Format: date */
                            signedInFrom?: string;
                            /** Format: date */
                            signedInTo?: string;
                            /** @enum {string} */
                            state?: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deed: string;
                        done: number;
                        /** Format: uuid */
                        id: string;
                        isFinal: boolean;
                        left: {
                            count: number;
                            names: string[];
                            reason: string;
                        }[];
                        /** @enum {string} */
                        state: "running" | "done" | "undoing" | "undone";
                        total: number;
                        undone: number;
                        waiting: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bulk.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deed: string;
                        done: number;
                        /** Format: uuid */
                        id: string;
                        isFinal: boolean;
                        left: {
                            count: number;
                            names: string[];
                            reason: string;
                        }[];
                        /** @enum {string} */
                        state: "running" | "done" | "undoing" | "undone";
                        total: number;
                        undone: number;
                        waiting: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bulk.undo": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deed: string;
                        done: number;
                        /** Format: uuid */
                        id: string;
                        isFinal: boolean;
                        left: {
                            count: number;
                            names: string[];
                            reason: string;
                        }[];
                        /** @enum {string} */
                        state: "running" | "done" | "undoing" | "undone";
                        total: number;
                        undone: number;
                        waiting: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "bulk.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deed: {
                        /** @constant */
                        deed: "suspend";
                        /** @default null */
                        reason?: string | null;
                        /** @default null */
                        until?: string | null;
                    } | {
                        /** @constant */
                        deed: "disable";
                        /** @default null */
                        reason?: string | null;
                    } | {
                        /** @constant */
                        deed: "activate";
                        /** @default null */
                        reason?: string | null;
                    } | {
                        /** @constant */
                        deed: "archive";
                        /** @default null */
                        reason?: string | null;
                    } | {
                        /** @constant */
                        deed: "move";
                        /** @default null */
                        from?: string | null;
                        locationId: string | null;
                    } | {
                        /** @constant */
                        deed: "give-role";
                        role: string;
                    } | {
                        /** @constant */
                        deed: "end-role";
                        role: string;
                    } | {
                        /** @constant */
                        deed: "add-to-group";
                        /** Format: uuid */
                        groupId: string;
                    } | {
                        /** @constant */
                        deed: "reset-password";
                    };
                    users: {
                        ids: string[];
                    } | {
                        filter: {
                            additional?: string;
                            /**
                             * @default false
                             * @enum {string}
                             */
                            clients?: "true" | "false";
                            /** Format: uuid */
                            department?: string;
                            /** Format: date */
                            expiresFrom?: string;
                            /** Format: date */
                            expiresTo?: string;
                            /** Format: uuid */
                            group?: string;
                            /** Format: date */
                            hiredFrom?: string;
                            /** Format: date */
                            hiredTo?: string;
                            /** Format: uuid */
                            jobTitle?: string;
                            /** Format: uuid */
                            location?: string;
                            /** Format: uuid */
                            manager?: string;
                            /**
                             * @default false
                             * @enum {string}
                             */
                            neverSignedIn?: "true" | "false";
                            role?: string;
                            search?: string;
                            /** Format: date */
                            signedInFrom?: string;
                            /** Format: date */
                            signedInTo?: string;
                            /** @enum {string} */
                            state?: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        can: number;
                        left: {
                            count: number;
                            names: string[];
                            reason: string;
                        }[];
                        sheets: string[];
                        total: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client-template.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            /** Format: date-time */
                            changedAt: string;
                            clients: number;
                            description: string;
                            /** Format: uuid */
                            id: string;
                            may: {
                                edit: true | {
                                    reason: string;
                                };
                            };
                            name: string;
                            settings: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client-template.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    description?: string;
                    /** Format: uuid */
                    from?: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client-template.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        changedAt: string;
                        clients: number;
                        contents: {
                            access?: {
                                editable?: ("name" | "email" | "phone" | "address" | "timeZone")[];
                                externalApproval?: boolean;
                                passwordMinimum?: number;
                                required?: ("email" | "phone" | "employeeIdentifier")[];
                                userNameIsEmail?: boolean;
                                userNameMinimum?: number;
                            };
                            branding?: {
                                accent?: string | null;
                            };
                            general?: {
                                labels?: {
                                    [key: string]: {
                                        de: string;
                                        en: string;
                                    };
                                };
                                /** @enum {string} */
                                language?: "en" | "de";
                                timeZone?: string;
                            };
                            joining?: {
                                approval?: boolean;
                                domains?: string[];
                                on?: boolean;
                            };
                            signIn?: {
                                days?: number;
                                idleMinutes?: number | null;
                                /** @enum {string} */
                                secondFactor?: "nobody" | "administrators" | "everybody";
                            };
                            support?: {
                                address?: "" | string;
                                senderAddress?: "" | string;
                                senderName?: string;
                            };
                        };
                        description: string;
                        /** Format: uuid */
                        id: string;
                        logo: string | null;
                        may: {
                            edit: true | {
                                reason: string;
                            };
                        };
                        name: string;
                        plan: {
                            /** @enum {string} */
                            feature: "locations" | "hierarchies" | "further-places" | "departments" | "job-titles" | "groups" | "certifications" | "memberships" | "licences" | "card-banks" | "shop" | "clients" | "aicc" | "regulated" | "session-manager" | "location-session-manager" | "assessor" | "inspector" | "account-manager" | "customer-contact";
                            on: boolean;
                            title: string;
                        }[];
                        roleModel: ("multisite" | "academy" | "clinical" | "provider") | null;
                        roles: {
                            name: string | null;
                            role: string;
                        }[];
                        says: {
                            setting: string;
                            title: string;
                            value: string;
                        }[];
                        settings: number;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client-template.delete": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client-template.edit": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contents?: {
                        access?: {
                            editable?: ("name" | "email" | "phone" | "address" | "timeZone")[];
                            externalApproval?: boolean;
                            passwordMinimum?: number;
                            required?: ("email" | "phone" | "employeeIdentifier")[];
                            userNameIsEmail?: boolean;
                            userNameMinimum?: number;
                        };
                        branding?: {
                            accent?: string | null;
                        };
                        general?: {
                            labels?: {
                                [key: string]: {
                                    de: string;
                                    en: string;
                                };
                            };
                            /** @enum {string} */
                            language?: "en" | "de";
                            timeZone?: string;
                        };
                        joining?: {
                            approval?: boolean;
                            domains?: string[];
                            on?: boolean;
                        };
                        signIn?: {
                            days?: number;
                            idleMinutes?: number | null;
                            /** @enum {string} */
                            secondFactor?: "nobody" | "administrators" | "everybody";
                        };
                        support?: {
                            address?: "" | string;
                            senderAddress?: "" | string;
                            senderName?: string;
                        };
                    };
                    description?: string;
                    features?: ("locations" | "hierarchies" | "further-places" | "departments" | "job-titles" | "groups" | "certifications" | "memberships" | "licences" | "card-banks" | "shop" | "clients" | "aicc" | "regulated" | "session-manager" | "location-session-manager" | "assessor" | "inspector" | "account-manager" | "customer-contact")[];
                    logo?: string | null;
                    name?: string;
                    roleModel?: ("multisite" | "academy" | "clinical" | "provider") | null;
                    roles?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        changedAt: string;
                        clients: number;
                        contents: {
                            access?: {
                                editable?: ("name" | "email" | "phone" | "address" | "timeZone")[];
                                externalApproval?: boolean;
                                passwordMinimum?: number;
                                required?: ("email" | "phone" | "employeeIdentifier")[];
                                userNameIsEmail?: boolean;
                                userNameMinimum?: number;
                            };
                            branding?: {
                                accent?: string | null;
                            };
                            general?: {
                                labels?: {
                                    [key: string]: {
                                        de: string;
                                        en: string;
                                    };
                                };
                                /** @enum {string} */
                                language?: "en" | "de";
                                timeZone?: string;
                            };
                            joining?: {
                                approval?: boolean;
                                domains?: string[];
                                on?: boolean;
                            };
                            signIn?: {
                                days?: number;
                                idleMinutes?: number | null;
                                /** @enum {string} */
                                secondFactor?: "nobody" | "administrators" | "everybody";
                            };
                            support?: {
                                address?: "" | string;
                                senderAddress?: "" | string;
                                senderName?: string;
                            };
                        };
                        description: string;
                        /** Format: uuid */
                        id: string;
                        logo: string | null;
                        may: {
                            edit: true | {
                                reason: string;
                            };
                        };
                        name: string;
                        plan: {
                            /** @enum {string} */
                            feature: "locations" | "hierarchies" | "further-places" | "departments" | "job-titles" | "groups" | "certifications" | "memberships" | "licences" | "card-banks" | "shop" | "clients" | "aicc" | "regulated" | "session-manager" | "location-session-manager" | "assessor" | "inspector" | "account-manager" | "customer-contact";
                            on: boolean;
                            title: string;
                        }[];
                        roleModel: ("multisite" | "academy" | "clinical" | "provider") | null;
                        roles: {
                            name: string | null;
                            role: string;
                        }[];
                        says: {
                            setting: string;
                            title: string;
                            value: string;
                        }[];
                        settings: number;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "content-package.load": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @constant */
                        state: "waiting";
                        /** Format: uuid */
                        taskId: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "content-package.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        done: number;
                        entries: number | null;
                        fileName: string;
                        /** Format: uuid */
                        id: string;
                        items: {
                            depth: number;
                            id: string;
                            kind: string;
                            launchable: boolean;
                            title: string;
                        }[];
                        notes: string[];
                        problem: {
                            code: string;
                            detail: string;
                            status: number;
                            title: string;
                            type: string;
                        } | null;
                        size: number | null;
                        standard: string | null;
                        /** @enum {string} */
                        state: "waiting" | "unpacking" | "ready" | "refused";
                        /** Format: uuid */
                        taskId: string;
                        title: string | null;
                        total: number | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "content-package.take-over": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        description: string;
                        /** Format: uuid */
                        id: string;
                        itemCount: number;
                        items: {
                            depth: number;
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            launchable: boolean;
                            title: string;
                        }[];
                        may: {
                            assign: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            publish: true | {
                                reason: string;
                            };
                            retire: true | {
                                reason: string;
                            };
                        };
                        number: string | null;
                        standard: string | null;
                        /** @enum {string} */
                        state: "draft" | "published" | "retired";
                        title: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "course.fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            label: string;
                            options: {
                                label: string;
                                value: string;
                            }[];
                            required: boolean;
                            /** @enum {string} */
                            type: "text" | "number" | "date" | "choice" | "yes-no";
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "course.list": {
        parameters: {
            query?: {
                additional?: string;
                after?: string;
                limit?: number;
                search?: string;
                state?: "draft" | "published" | "retired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            /** Format: uuid */
                            id: string;
                            itemCount: number;
                            may: {
                                assign: true | {
                                    reason: string;
                                };
                                edit: true | {
                                    reason: string;
                                };
                                publish: true | {
                                    reason: string;
                                };
                                retire: true | {
                                    reason: string;
                                };
                            };
                            standard: string | null;
                            /** @enum {string} */
                            state: "draft" | "published" | "retired";
                            title: string;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "course.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        description: string;
                        /** Format: uuid */
                        id: string;
                        itemCount: number;
                        items: {
                            depth: number;
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            launchable: boolean;
                            title: string;
                        }[];
                        may: {
                            assign: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            publish: true | {
                                reason: string;
                            };
                            retire: true | {
                                reason: string;
                            };
                        };
                        number: string | null;
                        standard: string | null;
                        /** @enum {string} */
                        state: "draft" | "published" | "retired";
                        title: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "course.edit": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    additional?: {
                        [key: string]: string | null;
                    };
                    description?: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        description: string;
                        /** Format: uuid */
                        id: string;
                        itemCount: number;
                        items: {
                            depth: number;
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            launchable: boolean;
                            title: string;
                        }[];
                        may: {
                            assign: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            publish: true | {
                                reason: string;
                            };
                            retire: true | {
                                reason: string;
                            };
                        };
                        number: string | null;
                        standard: string | null;
                        /** @enum {string} */
                        state: "draft" | "published" | "retired";
                        title: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "course.additional": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            label: string;
                            options: {
                                label: string;
                                value: string;
                            }[];
                            required: boolean;
                            /** @enum {string} */
                            type: "text" | "number" | "date" | "choice" | "yes-no";
                            value: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "enrollment.list-of-course": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                location?: string;
                state?: "not-started" | "in-progress" | "completed" | "failed" | "withdrawn";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            completedAt: string | null;
                            course: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                            };
                            dueDate: string | null;
                            /** Format: uuid */
                            enrollmentId: string;
                            imported: boolean;
                            isOpen: boolean;
                            lastAccessAt: string | null;
                            location: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            overdue: boolean;
                            progress: number;
                            score: number | null;
                            startedAt: string | null;
                            /** @enum {string} */
                            state: "not-started" | "in-progress" | "completed" | "failed" | "withdrawn";
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "enrollment.count-of-course": {
        parameters: {
            query?: {
                location?: string;
                state?: "not-started" | "in-progress" | "completed" | "failed" | "withdrawn";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "course.publish": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        description: string;
                        /** Format: uuid */
                        id: string;
                        itemCount: number;
                        items: {
                            depth: number;
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            launchable: boolean;
                            title: string;
                        }[];
                        may: {
                            assign: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            publish: true | {
                                reason: string;
                            };
                            retire: true | {
                                reason: string;
                            };
                        };
                        number: string | null;
                        standard: string | null;
                        /** @enum {string} */
                        state: "draft" | "published" | "retired";
                        title: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "course.retire": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        description: string;
                        /** Format: uuid */
                        id: string;
                        itemCount: number;
                        items: {
                            depth: number;
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            launchable: boolean;
                            title: string;
                        }[];
                        may: {
                            assign: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            publish: true | {
                                reason: string;
                            };
                            retire: true | {
                                reason: string;
                            };
                        };
                        number: string | null;
                        standard: string | null;
                        /** @enum {string} */
                        state: "draft" | "published" | "retired";
                        title: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "course.find-by-external-id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        externalId: string;
                        /** Format: uuid */
                        id: string;
                        isFormer: boolean;
                        source: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "course.put-by-external-id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    additional?: {
                        [key: string]: string | null;
                    };
                    description?: string;
                    /** Format: uuid */
                    id?: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        isChanged: boolean;
                        isNew: boolean;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "course.unlink": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "course.count": {
        parameters: {
            query?: {
                additional?: string;
                search?: string;
                state?: "draft" | "published" | "retired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "department.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                search?: string;
                state?: "current" | "expired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            expiresAt: string | null;
                            /** Format: uuid */
                            id: string;
                            identifier: string;
                            isExpired: boolean;
                            may: {
                                delete: true | {
                                    reason: string;
                                };
                                edit: true | {
                                    reason: string;
                                };
                            };
                            name: string;
                            users: number;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "department.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    expiresAt?: string | null;
                    identifier: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "department.delete": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "department.edit": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    expiresAt?: string | null;
                    identifier?: string;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "department.merge": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        users: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "department.preview-merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        gains: {
                            name: string;
                            role: string;
                        }[];
                        loses: {
                            name: string;
                            role: string;
                        }[];
                        users: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "department.find-by-external-id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        externalId: string;
                        /** Format: uuid */
                        id: string;
                        isFormer: boolean;
                        source: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "department.put-by-external-id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    expiresAt?: string | null;
                    /** Format: uuid */
                    id?: string;
                    identifier?: string;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        isChanged: boolean;
                        isNew: boolean;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "department.unlink": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "department.import": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    csv: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            created: number;
                            rejected: number;
                            unchanged: number;
                            updated: number;
                        };
                        rows: {
                            identifier: string;
                            line: number;
                            name: string;
                            /** @enum {string} */
                            outcome: "created" | "updated" | "unchanged" | "rejected";
                            reason: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "department.check-import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    csv: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            created: number;
                            rejected: number;
                            unchanged: number;
                            updated: number;
                        };
                        rows: {
                            identifier: string;
                            line: number;
                            name: string;
                            /** @enum {string} */
                            outcome: "created" | "updated" | "unchanged" | "rejected";
                            reason: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "device.list": {
        parameters: {
            query?: {
                after?: string;
                ended?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string;
                            endedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            lastUsedAt: string | null;
                            location: {
                                /** Format: uuid */
                                id: string;
                                name: string | null;
                            } | null;
                            may: {
                                edit: true | {
                                    reason: string;
                                };
                                end: true | {
                                    reason: string;
                                };
                            };
                            name: string;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "device.register": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    locationId: string | null;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        endedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        lastUsedAt: string | null;
                        location: {
                            /** Format: uuid */
                            id: string;
                            name: string | null;
                        } | null;
                        may: {
                            edit: true | {
                                reason: string;
                            };
                            end: true | {
                                reason: string;
                            };
                        };
                        name: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "device.end": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "device.edit": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        endedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        lastUsedAt: string | null;
                        location: {
                            /** Format: uuid */
                            id: string;
                            name: string | null;
                        } | null;
                        may: {
                            edit: true | {
                                reason: string;
                            };
                            end: true | {
                                reason: string;
                            };
                        };
                        name: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "device.view-this": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        device: {
                            name: string;
                            organization: {
                                identifier: string;
                                name: string;
                            };
                            place: string | null;
                        } | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "doorway.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                identifier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accent: string | null;
                        joining: boolean;
                        logo: string | null;
                        methods: ("password" | "passkey" | "single-sign-on")[];
                        name: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "join-request.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                identifier: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    firstName: string;
                    lastName: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        approval: boolean;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "doorway.list-providers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                identifier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            label: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "attempt.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            completion: "unknown" | "incomplete" | "completed";
                            endedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            itemId: string;
                            number: number;
                            score: number | null;
                            scoreText: string | null;
                            seconds: number;
                            /** Format: date-time */
                            startedAt: string;
                            /** @enum {string} */
                            state: "open" | "ended";
                            /** @enum {string} */
                            success: "unknown" | "passed" | "failed";
                            title: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "events.stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.fetch-export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "external-training.add": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    completedOn: string;
                    /** @default [] */
                    credits?: {
                        amount: number;
                        kind: string;
                    }[];
                    /** @default null */
                    hours?: number | null;
                    /** @default  */
                    provider?: string;
                    /** @default  */
                    remark?: string;
                    title: string;
                    /** Format: uuid */
                    userId: string;
                    /** @default null */
                    validUntil?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        completedOn: string;
                        /** @default [] */
                        credits: {
                            amount: number;
                            kind: string;
                        }[];
                        decided: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string | null;
                        } | null;
                        /** Format: date-time */
                        enteredAt: string;
                        enteredBy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        /** @default null */
                        hours: number | null;
                        /** Format: uuid */
                        id: string;
                        may: {
                            approve: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            remove: true | {
                                reason: string;
                            };
                        };
                        /** @default  */
                        provider: string;
                        /** @default  */
                        remark: string;
                        /** @enum {string} */
                        source: "entered" | "imported";
                        /** @enum {string} */
                        state: "pending" | "approved" | "refused";
                        title: string;
                        user: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** @default null */
                        validUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "external-training.remove": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "external-training.edit": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    completedOn?: string;
                    credits?: {
                        amount: number;
                        kind: string;
                    }[];
                    hours?: number | null;
                    provider?: string;
                    remark?: string;
                    title?: string;
                    validUntil?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        completedOn: string;
                        /** @default [] */
                        credits: {
                            amount: number;
                            kind: string;
                        }[];
                        decided: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string | null;
                        } | null;
                        /** Format: date-time */
                        enteredAt: string;
                        enteredBy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        /** @default null */
                        hours: number | null;
                        /** Format: uuid */
                        id: string;
                        may: {
                            approve: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            remove: true | {
                                reason: string;
                            };
                        };
                        /** @default  */
                        provider: string;
                        /** @default  */
                        remark: string;
                        /** @enum {string} */
                        source: "entered" | "imported";
                        /** @enum {string} */
                        state: "pending" | "approved" | "refused";
                        title: string;
                        user: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** @default null */
                        validUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "external-training.approve": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "external-training.refuse": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "external-training.list-pending": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            /** Format: date */
                            completedOn: string;
                            /** @default [] */
                            credits: {
                                amount: number;
                                kind: string;
                            }[];
                            decided: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string | null;
                            } | null;
                            /** Format: date-time */
                            enteredAt: string;
                            enteredBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @default null */
                            hours: number | null;
                            /** Format: uuid */
                            id: string;
                            may: {
                                approve: true | {
                                    reason: string;
                                };
                                edit: true | {
                                    reason: string;
                                };
                                remove: true | {
                                    reason: string;
                                };
                            };
                            /** @default  */
                            provider: string;
                            /** @default  */
                            remark: string;
                            /** @enum {string} */
                            source: "entered" | "imported";
                            /** @enum {string} */
                            state: "pending" | "approved" | "refused";
                            title: string;
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @default null */
                            validUntil: string | null;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            comesBy: "post" | "https" | "sftp";
                            /** Format: uuid */
                            id: string;
                            last: {
                                /** @enum {string} */
                                beganBy: "schedule" | "person" | "delivery" | "bulk";
                                counts: {
                                    created?: number;
                                    done?: number;
                                    gone?: number;
                                    known?: number;
                                    rejected?: number;
                                    rows?: number;
                                    unchanged?: number;
                                    unread?: number;
                                    updated?: number;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                endedAt: string | null;
                                fileName: string | null;
                                fileSize: number | null;
                                hasResult: boolean;
                                /** Format: uuid */
                                id: string;
                                import: string | null;
                                missing: number;
                                problem: {
                                    code: string;
                                    detail: string;
                                } | null;
                                /** @enum {string} */
                                state: "waiting" | "checking" | "asks" | "applying" | "done" | "failed" | "dropped" | "nothing";
                                version: number;
                            } | null;
                            may: {
                                edit: true | {
                                    reason: string;
                                };
                                run: true | {
                                    reason: string;
                                };
                            };
                            name: string;
                            nextAt: string | null;
                            source: string;
                            /** @enum {string} */
                            state: "active" | "paused";
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    comesBy: "post" | "https" | "sftp";
                    /**
                     * @default {
                     *       "changedPercent": 20,
                     *       "changedNumber": null,
                     *       "gonePercent": 10,
                     *       "goneNumber": null
                     *     }
                     */
                    guard?: {
                        /** @default null */
                        changedNumber?: number | null;
                        /** @default 20 */
                        changedPercent?: number | null;
                        /** @default null */
                        goneNumber?: number | null;
                        /** @default 10 */
                        gonePercent?: number | null;
                    };
                    /**
                     * @default changes
                     * @enum {string}
                     */
                    holds?: "changes" | "everything";
                    mapping: {
                        column: string;
                        field: string;
                    }[];
                    /**
                     * @default list
                     * @enum {string}
                     */
                    missing?: "list" | "suspend" | "disable";
                    name: string;
                    /** @default {} */
                    options?: {
                        createGroups?: boolean;
                        createLocations?: boolean;
                        /** @enum {string} */
                        dateOrder?: "day-first" | "month-first";
                        /** Format: uuid */
                        defaultLocation?: string;
                        /** @enum {string} */
                        newUsers?: "active" | "listed";
                        onlyGroups?: boolean;
                        roleValues?: {
                            role: string | null;
                            value: string;
                        }[];
                        /** @enum {string} */
                        userNameFrom?: "email" | "employeeIdentifier";
                    };
                    /**
                     * @default {
                     *       "port": 22,
                     *       "folder": "",
                     *       "pattern": "*.csv",
                     *       "leavesResult": false
                     *     }
                     */
                    place?: {
                        /** Format: uri */
                        address?: string;
                        /** @default  */
                        folder?: string;
                        host?: string;
                        hostKey?: string;
                        /** @default false */
                        leavesResult?: boolean;
                        /** @default *.csv */
                        pattern?: string;
                        /** @default 22 */
                        port?: number;
                        userName?: string;
                    };
                    /** @default null */
                    schedule?: ({
                        everyMinutes: number;
                    } | {
                        dailyAt: string;
                    }) | null;
                    secret?: {
                        headers?: {
                            [key: string]: string;
                        };
                        password?: string;
                        privateKey?: string;
                    };
                    source: string;
                    /** Format: uuid */
                    userId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        comesBy: "post" | "https" | "sftp";
                        guard: {
                            /** @default null */
                            changedNumber: number | null;
                            /** @default 20 */
                            changedPercent: number | null;
                            /** @default null */
                            goneNumber: number | null;
                            /** @default 10 */
                            gonePercent: number | null;
                        };
                        hasSecret: boolean;
                        /** @enum {string} */
                        holds: "changes" | "everything";
                        /** Format: uuid */
                        id: string;
                        last: {
                            /** @enum {string} */
                            beganBy: "schedule" | "person" | "delivery" | "bulk";
                            counts: {
                                created?: number;
                                done?: number;
                                gone?: number;
                                known?: number;
                                rejected?: number;
                                rows?: number;
                                unchanged?: number;
                                unread?: number;
                                updated?: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            endedAt: string | null;
                            fileName: string | null;
                            fileSize: number | null;
                            hasResult: boolean;
                            /** Format: uuid */
                            id: string;
                            import: string | null;
                            missing: number;
                            problem: {
                                code: string;
                                detail: string;
                            } | null;
                            /** @enum {string} */
                            state: "waiting" | "checking" | "asks" | "applying" | "done" | "failed" | "dropped" | "nothing";
                            version: number;
                        } | null;
                        mapping: {
                            column: string;
                            field: string;
                        }[];
                        may: {
                            edit: true | {
                                reason: string;
                            };
                            run: true | {
                                reason: string;
                            };
                        };
                        /** @enum {string} */
                        missing: "list" | "suspend" | "disable";
                        name: string;
                        nextAt: string | null;
                        options: {
                            [key: string]: unknown;
                        };
                        place: {
                            /** Format: uri */
                            address?: string;
                            /** @default  */
                            folder: string;
                            host?: string;
                            hostKey?: string;
                            /** @default false */
                            leavesResult: boolean;
                            /** @default *.csv */
                            pattern: string;
                            /** @default 22 */
                            port: number;
                            userName?: string;
                        };
                        schedule: ({
                            everyMinutes: number;
                        } | {
                            dailyAt: string;
                        }) | null;
                        source: string;
                        /** @enum {string} */
                        state: "active" | "paused";
                        user: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        comesBy: "post" | "https" | "sftp";
                        guard: {
                            /** @default null */
                            changedNumber: number | null;
                            /** @default 20 */
                            changedPercent: number | null;
                            /** @default null */
                            goneNumber: number | null;
                            /** @default 10 */
                            gonePercent: number | null;
                        };
                        hasSecret: boolean;
                        /** @enum {string} */
                        holds: "changes" | "everything";
                        /** Format: uuid */
                        id: string;
                        last: {
                            /** @enum {string} */
                            beganBy: "schedule" | "person" | "delivery" | "bulk";
                            counts: {
                                created?: number;
                                done?: number;
                                gone?: number;
                                known?: number;
                                rejected?: number;
                                rows?: number;
                                unchanged?: number;
                                unread?: number;
                                updated?: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            endedAt: string | null;
                            fileName: string | null;
                            fileSize: number | null;
                            hasResult: boolean;
                            /** Format: uuid */
                            id: string;
                            import: string | null;
                            missing: number;
                            problem: {
                                code: string;
                                detail: string;
                            } | null;
                            /** @enum {string} */
                            state: "waiting" | "checking" | "asks" | "applying" | "done" | "failed" | "dropped" | "nothing";
                            version: number;
                        } | null;
                        mapping: {
                            column: string;
                            field: string;
                        }[];
                        may: {
                            edit: true | {
                                reason: string;
                            };
                            run: true | {
                                reason: string;
                            };
                        };
                        /** @enum {string} */
                        missing: "list" | "suspend" | "disable";
                        name: string;
                        nextAt: string | null;
                        options: {
                            [key: string]: unknown;
                        };
                        place: {
                            /** Format: uri */
                            address?: string;
                            /** @default  */
                            folder: string;
                            host?: string;
                            hostKey?: string;
                            /** @default false */
                            leavesResult: boolean;
                            /** @default *.csv */
                            pattern: string;
                            /** @default 22 */
                            port: number;
                            userName?: string;
                        };
                        schedule: ({
                            everyMinutes: number;
                        } | {
                            dailyAt: string;
                        }) | null;
                        source: string;
                        /** @enum {string} */
                        state: "active" | "paused";
                        user: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.edit": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    comesBy: "post" | "https" | "sftp";
                    /**
                     * @default {
                     *       "changedPercent": 20,
                     *       "changedNumber": null,
                     *       "gonePercent": 10,
                     *       "goneNumber": null
                     *     }
                     */
                    guard?: {
                        /** @default null */
                        changedNumber?: number | null;
                        /** @default 20 */
                        changedPercent?: number | null;
                        /** @default null */
                        goneNumber?: number | null;
                        /** @default 10 */
                        gonePercent?: number | null;
                    };
                    /**
                     * @default changes
                     * @enum {string}
                     */
                    holds?: "changes" | "everything";
                    mapping: {
                        column: string;
                        field: string;
                    }[];
                    /**
                     * @default list
                     * @enum {string}
                     */
                    missing?: "list" | "suspend" | "disable";
                    name: string;
                    /** @default {} */
                    options?: {
                        createGroups?: boolean;
                        createLocations?: boolean;
                        /** @enum {string} */
                        dateOrder?: "day-first" | "month-first";
                        /** Format: uuid */
                        defaultLocation?: string;
                        /** @enum {string} */
                        newUsers?: "active" | "listed";
                        onlyGroups?: boolean;
                        roleValues?: {
                            role: string | null;
                            value: string;
                        }[];
                        /** @enum {string} */
                        userNameFrom?: "email" | "employeeIdentifier";
                    };
                    /**
                     * @default {
                     *       "port": 22,
                     *       "folder": "",
                     *       "pattern": "*.csv",
                     *       "leavesResult": false
                     *     }
                     */
                    place?: {
                        /** Format: uri */
                        address?: string;
                        /** @default  */
                        folder?: string;
                        host?: string;
                        hostKey?: string;
                        /** @default false */
                        leavesResult?: boolean;
                        /** @default *.csv */
                        pattern?: string;
                        /** @default 22 */
                        port?: number;
                        userName?: string;
                    };
                    /** @default null */
                    schedule?: ({
                        everyMinutes: number;
                    } | {
                        dailyAt: string;
                    }) | null;
                    secret?: {
                        headers?: {
                            [key: string]: string;
                        };
                        password?: string;
                        privateKey?: string;
                    };
                    source: string;
                    /** Format: uuid */
                    userId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        comesBy: "post" | "https" | "sftp";
                        guard: {
                            /** @default null */
                            changedNumber: number | null;
                            /** @default 20 */
                            changedPercent: number | null;
                            /** @default null */
                            goneNumber: number | null;
                            /** @default 10 */
                            gonePercent: number | null;
                        };
                        hasSecret: boolean;
                        /** @enum {string} */
                        holds: "changes" | "everything";
                        /** Format: uuid */
                        id: string;
                        last: {
                            /** @enum {string} */
                            beganBy: "schedule" | "person" | "delivery" | "bulk";
                            counts: {
                                created?: number;
                                done?: number;
                                gone?: number;
                                known?: number;
                                rejected?: number;
                                rows?: number;
                                unchanged?: number;
                                unread?: number;
                                updated?: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            endedAt: string | null;
                            fileName: string | null;
                            fileSize: number | null;
                            hasResult: boolean;
                            /** Format: uuid */
                            id: string;
                            import: string | null;
                            missing: number;
                            problem: {
                                code: string;
                                detail: string;
                            } | null;
                            /** @enum {string} */
                            state: "waiting" | "checking" | "asks" | "applying" | "done" | "failed" | "dropped" | "nothing";
                            version: number;
                        } | null;
                        mapping: {
                            column: string;
                            field: string;
                        }[];
                        may: {
                            edit: true | {
                                reason: string;
                            };
                            run: true | {
                                reason: string;
                            };
                        };
                        /** @enum {string} */
                        missing: "list" | "suspend" | "disable";
                        name: string;
                        nextAt: string | null;
                        options: {
                            [key: string]: unknown;
                        };
                        place: {
                            /** Format: uri */
                            address?: string;
                            /** @default  */
                            folder: string;
                            host?: string;
                            hostKey?: string;
                            /** @default false */
                            leavesResult: boolean;
                            /** @default *.csv */
                            pattern: string;
                            /** @default 22 */
                            port: number;
                            userName?: string;
                        };
                        schedule: ({
                            everyMinutes: number;
                        } | {
                            dailyAt: string;
                        }) | null;
                        source: string;
                        /** @enum {string} */
                        state: "active" | "paused";
                        user: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.delete": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.deliver": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        beganBy: "schedule" | "person" | "delivery" | "bulk";
                        counts: {
                            created?: number;
                            done?: number;
                            gone?: number;
                            known?: number;
                            rejected?: number;
                            rows?: number;
                            unchanged?: number;
                            unread?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        endedAt: string | null;
                        fileName: string | null;
                        fileSize: number | null;
                        hasResult: boolean;
                        /** Format: uuid */
                        id: string;
                        import: string | null;
                        missing: number;
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        /** @enum {string} */
                        state: "waiting" | "checking" | "asks" | "applying" | "done" | "failed" | "dropped" | "nothing";
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.list-runs": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            /** @enum {string} */
                            beganBy: "schedule" | "person" | "delivery" | "bulk";
                            counts: {
                                created?: number;
                                done?: number;
                                gone?: number;
                                known?: number;
                                rejected?: number;
                                rows?: number;
                                unchanged?: number;
                                unread?: number;
                                updated?: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            endedAt: string | null;
                            fileName: string | null;
                            fileSize: number | null;
                            hasResult: boolean;
                            /** Format: uuid */
                            id: string;
                            import: string | null;
                            missing: number;
                            problem: {
                                code: string;
                                detail: string;
                            } | null;
                            /** @enum {string} */
                            state: "waiting" | "checking" | "asks" | "applying" | "done" | "failed" | "dropped" | "nothing";
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.run-now": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        beganBy: "schedule" | "person" | "delivery" | "bulk";
                        counts: {
                            created?: number;
                            done?: number;
                            gone?: number;
                            known?: number;
                            rejected?: number;
                            rows?: number;
                            unchanged?: number;
                            unread?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        endedAt: string | null;
                        fileName: string | null;
                        fileSize: number | null;
                        hasResult: boolean;
                        /** Format: uuid */
                        id: string;
                        import: string | null;
                        missing: number;
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        /** @enum {string} */
                        state: "waiting" | "checking" | "asks" | "applying" | "done" | "failed" | "dropped" | "nothing";
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.view-run": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        beganBy: "schedule" | "person" | "delivery" | "bulk";
                        counts: {
                            created?: number;
                            done?: number;
                            gone?: number;
                            known?: number;
                            rejected?: number;
                            rows?: number;
                            unchanged?: number;
                            unread?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        endedAt: string | null;
                        fileName: string | null;
                        fileSize: number | null;
                        gone: {
                            /** Format: uuid */
                            id: string;
                            location: string | null;
                            name: string;
                            state: string;
                            userName: string;
                        }[];
                        hasResult: boolean;
                        /** Format: uuid */
                        id: string;
                        import: string | null;
                        missing: number;
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        /** @enum {string} */
                        state: "waiting" | "checking" | "asks" | "applying" | "done" | "failed" | "dropped" | "nothing";
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.drop-run": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        beganBy: "schedule" | "person" | "delivery" | "bulk";
                        counts: {
                            created?: number;
                            done?: number;
                            gone?: number;
                            known?: number;
                            rejected?: number;
                            rows?: number;
                            unchanged?: number;
                            unread?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        endedAt: string | null;
                        fileName: string | null;
                        fileSize: number | null;
                        hasResult: boolean;
                        /** Format: uuid */
                        id: string;
                        import: string | null;
                        missing: number;
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        /** @enum {string} */
                        state: "waiting" | "checking" | "asks" | "applying" | "done" | "failed" | "dropped" | "nothing";
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.go-on": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        beganBy: "schedule" | "person" | "delivery" | "bulk";
                        counts: {
                            created?: number;
                            done?: number;
                            gone?: number;
                            known?: number;
                            rejected?: number;
                            rows?: number;
                            unchanged?: number;
                            unread?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        endedAt: string | null;
                        fileName: string | null;
                        fileSize: number | null;
                        hasResult: boolean;
                        /** Format: uuid */
                        id: string;
                        import: string | null;
                        missing: number;
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        /** @enum {string} */
                        state: "waiting" | "checking" | "asks" | "applying" | "done" | "failed" | "dropped" | "nothing";
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.export-result": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                run: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.pause": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "active" | "paused";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        comesBy: "post" | "https" | "sftp";
                        guard: {
                            /** @default null */
                            changedNumber: number | null;
                            /** @default 20 */
                            changedPercent: number | null;
                            /** @default null */
                            goneNumber: number | null;
                            /** @default 10 */
                            gonePercent: number | null;
                        };
                        hasSecret: boolean;
                        /** @enum {string} */
                        holds: "changes" | "everything";
                        /** Format: uuid */
                        id: string;
                        last: {
                            /** @enum {string} */
                            beganBy: "schedule" | "person" | "delivery" | "bulk";
                            counts: {
                                created?: number;
                                done?: number;
                                gone?: number;
                                known?: number;
                                rejected?: number;
                                rows?: number;
                                unchanged?: number;
                                unread?: number;
                                updated?: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            endedAt: string | null;
                            fileName: string | null;
                            fileSize: number | null;
                            hasResult: boolean;
                            /** Format: uuid */
                            id: string;
                            import: string | null;
                            missing: number;
                            problem: {
                                code: string;
                                detail: string;
                            } | null;
                            /** @enum {string} */
                            state: "waiting" | "checking" | "asks" | "applying" | "done" | "failed" | "dropped" | "nothing";
                            version: number;
                        } | null;
                        mapping: {
                            column: string;
                            field: string;
                        }[];
                        may: {
                            edit: true | {
                                reason: string;
                            };
                            run: true | {
                                reason: string;
                            };
                        };
                        /** @enum {string} */
                        missing: "list" | "suspend" | "disable";
                        name: string;
                        nextAt: string | null;
                        options: {
                            [key: string]: unknown;
                        };
                        place: {
                            /** Format: uri */
                            address?: string;
                            /** @default  */
                            folder: string;
                            host?: string;
                            hostKey?: string;
                            /** @default false */
                            leavesResult: boolean;
                            /** @default *.csv */
                            pattern: string;
                            /** @default 22 */
                            port: number;
                            userName?: string;
                        };
                        schedule: ({
                            everyMinutes: number;
                        } | {
                            dailyAt: string;
                        }) | null;
                        source: string;
                        /** @enum {string} */
                        state: "active" | "paused";
                        user: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.list-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fields: {
                            id: string;
                            label: string;
                        }[];
                        users: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.read-sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            field: string | null;
                            name: string;
                            samples: string[];
                        }[];
                        fields: {
                            id: string;
                            label: string;
                        }[];
                        rows: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "feed.test": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    comesBy: "https" | "sftp";
                    /** Format: uuid */
                    feedId?: string;
                    place: {
                        /** Format: uri */
                        address?: string;
                        /** @default  */
                        folder?: string;
                        host?: string;
                        hostKey?: string;
                        /** @default false */
                        leavesResult?: boolean;
                        /** @default *.csv */
                        pattern?: string;
                        /** @default 22 */
                        port?: number;
                        userName?: string;
                    };
                    secret?: {
                        headers?: {
                            [key: string]: string;
                        };
                        password?: string;
                        privateKey?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        files: string[];
                        hostKey: string | null;
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.list-for-courses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            deletedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            key: string;
                            label: {
                                de: string;
                                en: string;
                            };
                            options: {
                                label: {
                                    de: string;
                                    en: string;
                                };
                                value: string;
                            }[];
                            required: boolean;
                            /** @enum {string} */
                            type: "text" | "number" | "date" | "choice" | "yes-no";
                            values: number;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.add-for-courses": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    label: {
                        de: string;
                        en: string;
                    };
                    /** @default [] */
                    options?: {
                        label: {
                            de: string;
                            en: string;
                        };
                        value: string;
                    }[];
                    /** @default false */
                    required?: boolean;
                    /** @enum {string} */
                    type: "text" | "number" | "date" | "choice" | "yes-no";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.delete-for-courses": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.edit-for-courses": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: {
                        de: string;
                        en: string;
                    };
                    /** @default [] */
                    options?: {
                        label: {
                            de: string;
                            en: string;
                        };
                        value: string;
                    }[];
                    /** @default false */
                    required?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.restore-for-courses": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.order-for-courses": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.list-for-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            deletedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            key: string;
                            label: {
                                de: string;
                                en: string;
                            };
                            options: {
                                label: {
                                    de: string;
                                    en: string;
                                };
                                value: string;
                            }[];
                            required: boolean;
                            /** @enum {string} */
                            type: "text" | "number" | "date" | "choice" | "yes-no";
                            values: number;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.add-for-users": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    key: string;
                    label: {
                        de: string;
                        en: string;
                    };
                    /** @default [] */
                    options?: {
                        label: {
                            de: string;
                            en: string;
                        };
                        value: string;
                    }[];
                    /** @default false */
                    required?: boolean;
                    /** @enum {string} */
                    type: "text" | "number" | "date" | "choice" | "yes-no";
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.delete-for-users": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.edit-for-users": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: {
                        de: string;
                        en: string;
                    };
                    /** @default [] */
                    options?: {
                        label: {
                            de: string;
                            en: string;
                        };
                        value: string;
                    }[];
                    /** @default false */
                    required?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.restore-for-users": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "field.order-for-users": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.list": {
        parameters: {
            query?: {
                after?: string;
                kind?: "training" | "learning" | "site";
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            courses: number;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "training" | "learning" | "site";
                            may: {
                                addCourse: true | {
                                    reason: string;
                                };
                                delete: true | {
                                    reason: string;
                                };
                                edit: true | {
                                    reason: string;
                                };
                                editMembers: true | {
                                    reason: string;
                                };
                                viewMembers: true | {
                                    reason: string;
                                };
                            };
                            members: number;
                            name: string;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "training" | "learning" | "site";
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        courses: number;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "training" | "learning" | "site";
                        may: {
                            addCourse: true | {
                                reason: string;
                            };
                            delete: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            editMembers: true | {
                                reason: string;
                            };
                            viewMembers: true | {
                                reason: string;
                            };
                        };
                        members: number;
                        name: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.delete": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.edit": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.courses": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            may: {
                                remove: true | {
                                    reason: string;
                                };
                            };
                            title: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.associate-course": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    courseId: string;
                    /**
                     * @default members
                     * @enum {string}
                     */
                    enroll?: "members" | "new-members";
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.preview-dissociation": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                course: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        goes: number;
                        items: {
                            course: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                            };
                            /** Format: uuid */
                            enrollmentId: string;
                            goes: boolean;
                            name: string;
                            progress: number;
                            /** @enum {string} */
                            state: "not-started" | "in-progress" | "completed" | "failed" | "withdrawn";
                        }[];
                        stays: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.preview-association": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                course: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        already: number;
                        members: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.dissociate-course": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    courseId: string;
                    /** @enum {string} */
                    enrollments: "keep" | "unenroll";
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.members": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            function: string | null;
                            /** Format: uuid */
                            id: string;
                            joinedAt: string | null;
                            name: string;
                            since: string | null;
                            until: string | null;
                            userName: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.add-member": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    function?: string | null;
                    /** @default null */
                    since?: string | null;
                    /** @default null */
                    until?: string | null;
                    /** Format: uuid */
                    userId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.preview-removal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                user: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        goes: number;
                        items: {
                            course: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                            };
                            /** Format: uuid */
                            enrollmentId: string;
                            goes: boolean;
                            name: string;
                            progress: number;
                            /** @enum {string} */
                            state: "not-started" | "in-progress" | "completed" | "failed" | "withdrawn";
                        }[];
                        stays: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.member-history": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            beganAt: string | null;
                            beganBy: string | null;
                            endedAt: string | null;
                            endedBy: string | null;
                            function: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            since: string | null;
                            until: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.add-members": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    users: string[];
                } | {
                    filter: {
                        /** Format: uuid */
                        department?: string;
                        /** Format: uuid */
                        jobTitle?: string;
                        /** Format: uuid */
                        location?: string;
                        search?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: number;
                        already: number;
                        oneself: boolean;
                        outside: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.preview-members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    users: string[];
                } | {
                    filter: {
                        /** Format: uuid */
                        department?: string;
                        /** Format: uuid */
                        jobTitle?: string;
                        /** Format: uuid */
                        location?: string;
                        search?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        adds: number;
                        already: number;
                        names: string[];
                        oneself: boolean;
                        outside: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.remove-member": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    enrollments: "keep" | "unenroll";
                    /** Format: uuid */
                    userId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        removed: boolean;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.owners": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            from: string | null;
                            /** Format: uuid */
                            id: string;
                            may?: {
                                change: true | {
                                    reason: string;
                                };
                            };
                            name: string;
                            options: {
                                id: string;
                                on: boolean;
                                title: string;
                            }[];
                            role: string;
                            until: string | null;
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.find-by-external-id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        externalId: string;
                        /** Format: uuid */
                        id: string;
                        isFormer: boolean;
                        source: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.put-by-external-id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    id?: string;
                    /** @enum {string} */
                    kind?: "training" | "learning" | "site";
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        isChanged: boolean;
                        isNew: boolean;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "group.unlink": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "history-import.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            committedAt: string | null;
                            counts: {
                                created?: number;
                                disabled?: number;
                                done?: number;
                                ending?: number;
                                existing?: number;
                                groups?: number;
                                left?: number;
                                locations?: number;
                                rejected?: number;
                                removed?: number;
                                restored?: number;
                                rows?: number;
                                unchanged?: number;
                                updated?: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            done: number;
                            fileName: string;
                            fileSize: number;
                            /** Format: uuid */
                            id: string;
                            may: {
                                cancel: boolean;
                                commit: boolean;
                                map: boolean;
                                undo: boolean;
                            };
                            problem: {
                                code: string;
                                detail: string;
                            } | null;
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "committing" | "committed" | "failed" | "cancelled" | "undo-checking" | "undo-checked" | "undoing" | "undone";
                            task: string | null;
                            total: number | null;
                            undoUntil: string | null;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "history-import.upload": {
        parameters: {
            query?: {
                page?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            /** @enum {string} */
                            dates: "none" | "day-first" | "month-first" | "ask";
                            name: string;
                            samples: string[];
                        }[];
                        committedAt: string | null;
                        counts: {
                            created?: number;
                            disabled?: number;
                            done?: number;
                            ending?: number;
                            existing?: number;
                            groups?: number;
                            left?: number;
                            locations?: number;
                            rejected?: number;
                            removed?: number;
                            restored?: number;
                            rows?: number;
                            unchanged?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        done: number;
                        fields: {
                            /** @enum {string} */
                            id: "employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark";
                            label: string;
                        }[];
                        fileName: string;
                        fileSize: number;
                        format: {
                            delimiter: string | null;
                            encoding: string | null;
                            page: string | null;
                            pages: string[];
                        };
                        /** Format: uuid */
                        id: string;
                        mapping: (("employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark") | null)[] | null;
                        may: {
                            cancel: boolean;
                            commit: boolean;
                            map: boolean;
                            undo: boolean;
                        };
                        options: {
                            [key: string]: unknown;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        /** @enum {string} */
                        state: "uploaded" | "checking" | "checked" | "committing" | "committed" | "failed" | "cancelled" | "undo-checking" | "undo-checked" | "undoing" | "undone";
                        suggestion: (("employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark") | null)[];
                        task: string | null;
                        total: number | null;
                        undoUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "history-import.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            /** @enum {string} */
                            dates: "none" | "day-first" | "month-first" | "ask";
                            name: string;
                            samples: string[];
                        }[];
                        committedAt: string | null;
                        counts: {
                            created?: number;
                            disabled?: number;
                            done?: number;
                            ending?: number;
                            existing?: number;
                            groups?: number;
                            left?: number;
                            locations?: number;
                            rejected?: number;
                            removed?: number;
                            restored?: number;
                            rows?: number;
                            unchanged?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        done: number;
                        fields: {
                            /** @enum {string} */
                            id: "employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark";
                            label: string;
                        }[];
                        fileName: string;
                        fileSize: number;
                        format: {
                            delimiter: string | null;
                            encoding: string | null;
                            page: string | null;
                            pages: string[];
                        };
                        /** Format: uuid */
                        id: string;
                        mapping: (("employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark") | null)[] | null;
                        may: {
                            cancel: boolean;
                            commit: boolean;
                            map: boolean;
                            undo: boolean;
                        };
                        options: {
                            [key: string]: unknown;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        /** @enum {string} */
                        state: "uploaded" | "checking" | "checked" | "committing" | "committed" | "failed" | "cancelled" | "undo-checking" | "undo-checked" | "undoing" | "undone";
                        suggestion: (("employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark") | null)[];
                        task: string | null;
                        total: number | null;
                        undoUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "history-import.cancel": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            /** @enum {string} */
                            dates: "none" | "day-first" | "month-first" | "ask";
                            name: string;
                            samples: string[];
                        }[];
                        committedAt: string | null;
                        counts: {
                            created?: number;
                            disabled?: number;
                            done?: number;
                            ending?: number;
                            existing?: number;
                            groups?: number;
                            left?: number;
                            locations?: number;
                            rejected?: number;
                            removed?: number;
                            restored?: number;
                            rows?: number;
                            unchanged?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        done: number;
                        fields: {
                            /** @enum {string} */
                            id: "employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark";
                            label: string;
                        }[];
                        fileName: string;
                        fileSize: number;
                        format: {
                            delimiter: string | null;
                            encoding: string | null;
                            page: string | null;
                            pages: string[];
                        };
                        /** Format: uuid */
                        id: string;
                        mapping: (("employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark") | null)[] | null;
                        may: {
                            cancel: boolean;
                            commit: boolean;
                            map: boolean;
                            undo: boolean;
                        };
                        options: {
                            [key: string]: unknown;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        /** @enum {string} */
                        state: "uploaded" | "checking" | "checked" | "committing" | "committed" | "failed" | "cancelled" | "undo-checking" | "undo-checked" | "undoing" | "undone";
                        suggestion: (("employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark") | null)[];
                        task: string | null;
                        total: number | null;
                        undoUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "history-import.check-undo": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            /** @enum {string} */
                            dates: "none" | "day-first" | "month-first" | "ask";
                            name: string;
                            samples: string[];
                        }[];
                        committedAt: string | null;
                        counts: {
                            created?: number;
                            disabled?: number;
                            done?: number;
                            ending?: number;
                            existing?: number;
                            groups?: number;
                            left?: number;
                            locations?: number;
                            rejected?: number;
                            removed?: number;
                            restored?: number;
                            rows?: number;
                            unchanged?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        done: number;
                        fields: {
                            /** @enum {string} */
                            id: "employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark";
                            label: string;
                        }[];
                        fileName: string;
                        fileSize: number;
                        format: {
                            delimiter: string | null;
                            encoding: string | null;
                            page: string | null;
                            pages: string[];
                        };
                        /** Format: uuid */
                        id: string;
                        mapping: (("employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark") | null)[] | null;
                        may: {
                            cancel: boolean;
                            commit: boolean;
                            map: boolean;
                            undo: boolean;
                        };
                        options: {
                            [key: string]: unknown;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        /** @enum {string} */
                        state: "uploaded" | "checking" | "checked" | "committing" | "committed" | "failed" | "cancelled" | "undo-checking" | "undo-checked" | "undoing" | "undone";
                        suggestion: (("employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark") | null)[];
                        task: string | null;
                        total: number | null;
                        undoUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "history-import.commit": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    mode: "row-by-row" | "all-or-nothing";
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            /** @enum {string} */
                            dates: "none" | "day-first" | "month-first" | "ask";
                            name: string;
                            samples: string[];
                        }[];
                        committedAt: string | null;
                        counts: {
                            created?: number;
                            disabled?: number;
                            done?: number;
                            ending?: number;
                            existing?: number;
                            groups?: number;
                            left?: number;
                            locations?: number;
                            rejected?: number;
                            removed?: number;
                            restored?: number;
                            rows?: number;
                            unchanged?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        done: number;
                        fields: {
                            /** @enum {string} */
                            id: "employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark";
                            label: string;
                        }[];
                        fileName: string;
                        fileSize: number;
                        format: {
                            delimiter: string | null;
                            encoding: string | null;
                            page: string | null;
                            pages: string[];
                        };
                        /** Format: uuid */
                        id: string;
                        mapping: (("employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark") | null)[] | null;
                        may: {
                            cancel: boolean;
                            commit: boolean;
                            map: boolean;
                            undo: boolean;
                        };
                        options: {
                            [key: string]: unknown;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        /** @enum {string} */
                        state: "uploaded" | "checking" | "checked" | "committing" | "committed" | "failed" | "cancelled" | "undo-checking" | "undo-checked" | "undoing" | "undone";
                        suggestion: (("employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark") | null)[];
                        task: string | null;
                        total: number | null;
                        undoUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "history-import.map": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mapping: (string | null)[];
                    /** @default {} */
                    options?: {
                        /** @enum {string} */
                        dateOrder?: "day-first" | "month-first";
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            /** @enum {string} */
                            dates: "none" | "day-first" | "month-first" | "ask";
                            name: string;
                            samples: string[];
                        }[];
                        committedAt: string | null;
                        counts: {
                            created?: number;
                            disabled?: number;
                            done?: number;
                            ending?: number;
                            existing?: number;
                            groups?: number;
                            left?: number;
                            locations?: number;
                            rejected?: number;
                            removed?: number;
                            restored?: number;
                            rows?: number;
                            unchanged?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        done: number;
                        fields: {
                            /** @enum {string} */
                            id: "employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark";
                            label: string;
                        }[];
                        fileName: string;
                        fileSize: number;
                        format: {
                            delimiter: string | null;
                            encoding: string | null;
                            page: string | null;
                            pages: string[];
                        };
                        /** Format: uuid */
                        id: string;
                        mapping: (("employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark") | null)[] | null;
                        may: {
                            cancel: boolean;
                            commit: boolean;
                            map: boolean;
                            undo: boolean;
                        };
                        options: {
                            [key: string]: unknown;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        /** @enum {string} */
                        state: "uploaded" | "checking" | "checked" | "committing" | "committed" | "failed" | "cancelled" | "undo-checking" | "undo-checked" | "undoing" | "undone";
                        suggestion: (("employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark") | null)[];
                        task: string | null;
                        total: number | null;
                        undoUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "history-import.rows": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                outcome?: "created" | "updated" | "unchanged" | "rejected";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            as: ("completion" | "external") | null;
                            changes: {
                                after: string | null;
                                before: string | null;
                                /** @enum {string} */
                                field: "employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark";
                                label: string;
                            }[];
                            done: boolean;
                            line: number;
                            /** @enum {string} */
                            outcome: "created" | "updated" | "unchanged" | "rejected";
                            reasons: {
                                code: string;
                                column: string | null;
                                detail: string;
                                field: string | null;
                            }[];
                            user: string | null;
                            values: {
                                [key: string]: string;
                            };
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "history-import.rows-export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "history-import.undo": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            /** @enum {string} */
                            dates: "none" | "day-first" | "month-first" | "ask";
                            name: string;
                            samples: string[];
                        }[];
                        committedAt: string | null;
                        counts: {
                            created?: number;
                            disabled?: number;
                            done?: number;
                            ending?: number;
                            existing?: number;
                            groups?: number;
                            left?: number;
                            locations?: number;
                            rejected?: number;
                            removed?: number;
                            restored?: number;
                            rows?: number;
                            unchanged?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        done: number;
                        fields: {
                            /** @enum {string} */
                            id: "employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark";
                            label: string;
                        }[];
                        fileName: string;
                        fileSize: number;
                        format: {
                            delimiter: string | null;
                            encoding: string | null;
                            page: string | null;
                            pages: string[];
                        };
                        /** Format: uuid */
                        id: string;
                        mapping: (("employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark") | null)[] | null;
                        may: {
                            cancel: boolean;
                            commit: boolean;
                            map: boolean;
                            undo: boolean;
                        };
                        options: {
                            [key: string]: unknown;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        /** @enum {string} */
                        state: "uploaded" | "checking" | "checked" | "committing" | "committed" | "failed" | "cancelled" | "undo-checking" | "undo-checked" | "undoing" | "undone";
                        suggestion: (("employeeIdentifier" | "userName" | "kind" | "course" | "completedOn" | "score" | "validUntil" | "provider" | "hours" | "credits" | "remark") | null)[];
                        task: string | null;
                        total: number | null;
                        undoUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "history-import.undo-rows": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                outcome?: "put-back" | "removed" | "left";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            done: boolean;
                            fields: string[];
                            line: number;
                            /** @enum {string} */
                            outcome: "put-back" | "removed" | "left";
                            reasons: {
                                code: string;
                                column: string | null;
                                detail: string;
                                field: string | null;
                            }[];
                            user: string | null;
                            values: {
                                [key: string]: string;
                            };
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "history-import.template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "history-import.template-workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invitation.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            department: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            email: string;
                            /** Format: date-time */
                            expiresAt: string;
                            heldBack: ("role" | "groups" | "location" | "department")[];
                            /** Format: uuid */
                            id: string;
                            invitedBy: string;
                            location: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            may: {
                                cancel: true | {
                                    reason: string;
                                };
                                resend: true | {
                                    reason: string;
                                };
                            };
                            name: string | null;
                            role: {
                                name: string;
                                role: string;
                            };
                            /** Format: date-time */
                            sentAt: string;
                            /** @enum {string} */
                            state: "open" | "accepted" | "cancelled" | "expired";
                            user: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invitation.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    anchor?: {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "organization" | "location" | "department" | "group" | "course" | "session" | "card-bank" | "customer";
                    } | null;
                    departmentId?: string | null;
                    /** Format: email */
                    email: string;
                    firstName?: string | null;
                    /** @default [] */
                    groups?: string[];
                    lastName?: string | null;
                    locationId?: string | null;
                    role?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        isMailed: boolean;
                        link: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invitation.cancel": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invitation.resend": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        isMailed: boolean;
                        link: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invitation.list-offers": {
        parameters: {
            query?: {
                locationId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        departments: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        groups: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        roles: {
                            anchor: string;
                            atClients: boolean;
                            available: boolean;
                            because: string[];
                            kind: string;
                            name: string;
                            options: {
                                id: string;
                                title: string;
                            }[];
                            rank: number;
                            role: string;
                            sentence: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invitation.view-open": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        /** Format: date-time */
                        expiresAt: string;
                        firstName: string | null;
                        invitedBy: string;
                        lastName: string | null;
                        organization: {
                            identifier: string;
                            name: string;
                        };
                        role: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invitation.accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    firstName: string;
                    lastName: string;
                    password: string;
                    userName?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "job-title.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                search?: string;
                state?: "current" | "expired";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            expiresAt: string | null;
                            /** Format: uuid */
                            id: string;
                            identifier: string;
                            isExpired: boolean;
                            may: {
                                delete: true | {
                                    reason: string;
                                };
                                edit: true | {
                                    reason: string;
                                };
                            };
                            name: string;
                            users: number;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "job-title.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    expiresAt?: string | null;
                    identifier: string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "job-title.delete": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "job-title.edit": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    expiresAt?: string | null;
                    identifier?: string;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "job-title.merge": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        users: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "job-title.preview-merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        gains: {
                            name: string;
                            role: string;
                        }[];
                        loses: {
                            name: string;
                            role: string;
                        }[];
                        users: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "job-title.find-by-external-id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        externalId: string;
                        /** Format: uuid */
                        id: string;
                        isFormer: boolean;
                        source: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "job-title.put-by-external-id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    expiresAt?: string | null;
                    /** Format: uuid */
                    id?: string;
                    identifier?: string;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        isChanged: boolean;
                        isNew: boolean;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "job-title.unlink": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "job-title.import": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    csv: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            created: number;
                            rejected: number;
                            unchanged: number;
                            updated: number;
                        };
                        rows: {
                            identifier: string;
                            line: number;
                            name: string;
                            /** @enum {string} */
                            outcome: "created" | "updated" | "unchanged" | "rejected";
                            reason: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "job-title.check-import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    csv: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            created: number;
                            rejected: number;
                            unchanged: number;
                            updated: number;
                        };
                        rows: {
                            identifier: string;
                            line: number;
                            name: string;
                            /** @enum {string} */
                            outcome: "created" | "updated" | "unchanged" | "rejected";
                            reason: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "join-request.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            /** Format: date-time */
                            at: string;
                            email: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "join-request.refuse": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "join-request.approve": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "linked-sign-in.complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location-level.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            holdsUsers: boolean;
                            /** Format: uuid */
                            id: string;
                            may: {
                                delete: true | {
                                    reason: string;
                                };
                                edit: true | {
                                    reason: string;
                                };
                            };
                            name: string;
                            position: number;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location-level.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default true */
                    holdsUsers?: boolean;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location-level.delete": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location-level.edit": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    holdsUsers?: boolean;
                    name?: string;
                    place?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            address: string | null;
                            children: number;
                            expiresAt: string | null;
                            /** Format: uuid */
                            id: string;
                            identifier: string;
                            isExpired: boolean;
                            /** Format: uuid */
                            levelId: string;
                            levelName: string;
                            may: {
                                add: true | {
                                    reason: string;
                                };
                                delete: true | {
                                    reason: string;
                                };
                                edit: true | {
                                    reason: string;
                                };
                                merge: true | {
                                    reason: string;
                                };
                                move: true | {
                                    reason: string;
                                };
                            };
                            name: string;
                            parentId: string | null;
                            timeZone: string | null;
                            users: number;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string | null;
                    expiresAt?: string | null;
                    identifier: string;
                    /** Format: uuid */
                    levelId: string;
                    name: string;
                    parentId?: string | null;
                    timeZone?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        above: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        address: string | null;
                        children: number;
                        expiresAt: string | null;
                        /** Format: uuid */
                        id: string;
                        identifier: string;
                        isExpired: boolean;
                        /** Format: uuid */
                        levelId: string;
                        levelName: string;
                        may: {
                            add: true | {
                                reason: string;
                            };
                            delete: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            merge: true | {
                                reason: string;
                            };
                            move: true | {
                                reason: string;
                            };
                        };
                        name: string;
                        parentId: string | null;
                        timeZone: string | null;
                        users: number;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location.delete": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location.edit": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string | null;
                    expiresAt?: string | null;
                    identifier: string;
                    name: string;
                    timeZone?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location.children": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            address: string | null;
                            children: number;
                            expiresAt: string | null;
                            /** Format: uuid */
                            id: string;
                            identifier: string;
                            isExpired: boolean;
                            /** Format: uuid */
                            levelId: string;
                            levelName: string;
                            may: {
                                add: true | {
                                    reason: string;
                                };
                                delete: true | {
                                    reason: string;
                                };
                                edit: true | {
                                    reason: string;
                                };
                                merge: true | {
                                    reason: string;
                                };
                                move: true | {
                                    reason: string;
                                };
                            };
                            name: string;
                            parentId: string | null;
                            timeZone: string | null;
                            users: number;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location.merge": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        locations: number;
                        users: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location.preview-merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        gains: {
                            name: string;
                            role: string;
                        }[];
                        locations: number;
                        loses: {
                            name: string;
                            role: string;
                        }[];
                        users: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location.move": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parentId: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location.preview-move": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parentId: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        gains: {
                            name: string;
                            role: string;
                        }[];
                        locations: number;
                        loses: {
                            name: string;
                            role: string;
                        }[];
                        users: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location.find-by-external-id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        externalId: string;
                        /** Format: uuid */
                        id: string;
                        isFormer: boolean;
                        source: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location.put-by-external-id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string | null;
                    expiresAt?: string | null;
                    /** Format: uuid */
                    id?: string;
                    identifier?: string;
                    /** Format: uuid */
                    levelId?: string;
                    name?: string;
                    parentId?: string | null;
                    timeZone?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        isChanged: boolean;
                        isNew: boolean;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location.unlink": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location.import": {
        parameters: {
            query: {
                mapping?: string;
                seal: string;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changed: number;
                        moved: number;
                        new: number;
                        rejected: number;
                        renamed: number;
                        unchanged: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location.check-import": {
        parameters: {
            query?: {
                mapping?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            field: ("path" | "parent" | "name" | "identifier" | "level" | "timeZone" | "address" | "expires") | null;
                            name: string;
                            samples: string[];
                        }[];
                        counts: {
                            changed: number;
                            moved: number;
                            new: number;
                            rejected: number;
                            renamed: number;
                            unchanged: number;
                        };
                        fields: {
                            /** @enum {string} */
                            id: "path" | "parent" | "name" | "identifier" | "level" | "timeZone" | "address" | "expires";
                            label: string;
                        }[];
                        gains: {
                            name: string;
                            role: string;
                        }[];
                        isUnderstood: boolean;
                        loses: {
                            name: string;
                            role: string;
                        }[];
                        rows: {
                            before: string | null;
                            from: string[] | null;
                            identifier: string;
                            line: number;
                            name: string;
                            /** @enum {string} */
                            outcome: "new" | "moved" | "renamed" | "changed" | "unchanged" | "rejected";
                            reason: string | null;
                            to: string[];
                        }[];
                        seal: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location.create-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        levels: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            position: number;
                        }[];
                        top: true | {
                            reason: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "location.tree": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        isWhole: boolean;
                        items: {
                            address: string | null;
                            children: number;
                            expiresAt: string | null;
                            /** Format: uuid */
                            id: string;
                            identifier: string;
                            isExpired: boolean;
                            /** Format: uuid */
                            levelId: string;
                            levelName: string;
                            may: {
                                add: true | {
                                    reason: string;
                                };
                                delete: true | {
                                    reason: string;
                                };
                                edit: true | {
                                    reason: string;
                                };
                                merge: true | {
                                    reason: string;
                                };
                                move: true | {
                                    reason: string;
                                };
                            };
                            name: string;
                            parentId: string | null;
                            timeZone: string | null;
                            users: number;
                            version: number;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail-event.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            event: "invitation" | "password-reset" | "new-sign-in" | "sign-in-linked" | "access-changed" | "import-done" | "feed-asks" | "move-refused" | "invitation-held-back" | "template-failed";
                            failed: {
                                /** Format: date-time */
                                at: string;
                                /** @enum {string} */
                                language: "en" | "de";
                                times: number;
                            }[];
                            inInbox: boolean;
                            isOn: boolean;
                            may: {
                                edit: true | {
                                    reason: string;
                                };
                                switch: true | {
                                    reason: string;
                                };
                            };
                            own: ("en" | "de")[];
                            required: string | null;
                            title: string;
                            /** @enum {string} */
                            urgency: "at once" | "soon" | "daily";
                        }[];
                        sender: {
                            address: "" | string;
                            may: {
                                edit: true | {
                                    reason: string;
                                };
                            };
                            name: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail-event.switch": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                event: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isOn: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail-sender.edit": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address: "" | string;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail-template.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        event: "invitation" | "password-reset" | "new-sign-in" | "sign-in-linked" | "access-changed" | "import-done" | "feed-asks" | "move-refused" | "invitation-held-back" | "template-failed";
                        history: {
                            /** Format: date-time */
                            at: string;
                            by: string | null;
                            failures: number;
                            fault: string | null;
                            /** @enum {string} */
                            language: "en" | "de";
                            version: number;
                            words: {
                                button: string;
                                subject: string;
                                text: string;
                            } | null;
                        }[];
                        languages: {
                            delivered: {
                                button: string;
                                subject: string;
                                text: string;
                            };
                            isOwn: boolean;
                            /** @enum {string} */
                            language: "en" | "de";
                            words: {
                                button: string;
                                subject: string;
                                text: string;
                            };
                        }[];
                        placeholders: {
                            example: string;
                            means: string;
                            name: string;
                            optional: boolean;
                        }[];
                        title: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail-template.edit": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                event: string;
                language: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    button: string;
                    subject: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail-template.reset": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                event: string;
                language: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail-template.preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    button: string;
                    /** @enum {string} */
                    language: "en" | "de";
                    subject: string;
                    text: string;
                    /** Format: uuid */
                    userId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        faults: {
                            code: string;
                            field: string;
                            says: string;
                        }[];
                        mail: {
                            accent: string | null;
                            button: string;
                            footer: string[];
                            from: string;
                            ink: string | null;
                            paragraphs: {
                                isLink: boolean;
                                text: string;
                            }[][];
                            subject: string;
                        } | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.list-managers": {
        parameters: {
            query?: {
                after?: string;
                group?: string;
                limit?: number;
                manager?: string;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            beganAt: string | null;
                            givenBy: string | null;
                            group: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: uuid */
                            id: string;
                            manager: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entered: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        hasClients: boolean;
                        linked: {
                            /** Format: uuid */
                            id: string;
                            organization: string;
                        }[];
                        may: {
                            [key: string]: true;
                        };
                        organization: {
                            branding: {
                                accent: string | null;
                            };
                            features: string[];
                            /** Format: uuid */
                            id: string;
                            identifier: string;
                            labels: {
                                [key: string]: string;
                            };
                            name: string;
                            roleModel: string;
                        };
                        roles: {
                            name: string;
                            role: string;
                            scope: string;
                        }[];
                        scopes: string;
                        user: {
                            email: string | null;
                            firstName: string;
                            /** Format: uuid */
                            id: string;
                            idleMinutes: number | null;
                            /** @enum {string} */
                            language: "en" | "de";
                            lastName: string;
                            name: string;
                            timeZone: string | null;
                            userName: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "training-plan.view-course": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        course: {
                            description: string;
                            /** Format: uuid */
                            id: string;
                            title: string;
                        };
                        dueDate: string | null;
                        /** Format: uuid */
                        enrollmentId: string;
                        items: {
                            attempts: number;
                            depth: number;
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            lastAccessAt: string | null;
                            launchable: boolean;
                            may: {
                                launch: true | {
                                    reason: string;
                                };
                            };
                            presentation: {
                                [key: string]: unknown;
                            };
                            score: number | null;
                            /** @enum {string} */
                            state: "not-started" | "in-progress" | "completed" | "failed" | "withdrawn";
                            title: string;
                        }[];
                        next: string | null;
                        overdue: boolean;
                        progress: number;
                        score: number | null;
                        /** @enum {string} */
                        state: "not-started" | "in-progress" | "completed" | "failed" | "withdrawn";
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.enter": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    organization: string;
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.leave": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "external-training.list-entered": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            /** Format: date */
                            completedOn: string;
                            /** @default [] */
                            credits: {
                                amount: number;
                                kind: string;
                            }[];
                            decided: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string | null;
                            } | null;
                            /** Format: date-time */
                            enteredAt: string;
                            enteredBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @default null */
                            hours: number | null;
                            /** Format: uuid */
                            id: string;
                            may: {
                                approve: true | {
                                    reason: string;
                                };
                                edit: true | {
                                    reason: string;
                                };
                                remove: true | {
                                    reason: string;
                                };
                            };
                            /** @default  */
                            provider: string;
                            /** @default  */
                            remark: string;
                            /** @enum {string} */
                            source: "entered" | "imported";
                            /** @enum {string} */
                            state: "pending" | "approved" | "refused";
                            title: string;
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @default null */
                            validUntil: string | null;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "external-training.list-own": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            /** Format: date */
                            completedOn: string;
                            /** @default [] */
                            credits: {
                                amount: number;
                                kind: string;
                            }[];
                            decided: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string | null;
                            } | null;
                            /** Format: date-time */
                            enteredAt: string;
                            enteredBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @default null */
                            hours: number | null;
                            /** Format: uuid */
                            id: string;
                            may: {
                                approve: true | {
                                    reason: string;
                                };
                                edit: true | {
                                    reason: string;
                                };
                                remove: true | {
                                    reason: string;
                                };
                            };
                            /** @default  */
                            provider: string;
                            /** @default  */
                            remark: string;
                            /** @enum {string} */
                            source: "entered" | "imported";
                            /** @enum {string} */
                            state: "pending" | "approved" | "refused";
                            title: string;
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @default null */
                            validUntil: string | null;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "external-training.add-own": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    completedOn: string;
                    /** @default [] */
                    credits?: {
                        amount: number;
                        kind: string;
                    }[];
                    /** @default null */
                    hours?: number | null;
                    /** @default  */
                    provider?: string;
                    /** @default  */
                    remark?: string;
                    title: string;
                    /** @default null */
                    validUntil?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        completedOn: string;
                        /** @default [] */
                        credits: {
                            amount: number;
                            kind: string;
                        }[];
                        decided: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string | null;
                        } | null;
                        /** Format: date-time */
                        enteredAt: string;
                        enteredBy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        /** @default null */
                        hours: number | null;
                        /** Format: uuid */
                        id: string;
                        may: {
                            approve: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            remove: true | {
                                reason: string;
                            };
                        };
                        /** @default  */
                        provider: string;
                        /** @default  */
                        remark: string;
                        /** @enum {string} */
                        source: "entered" | "imported";
                        /** @enum {string} */
                        state: "pending" | "approved" | "refused";
                        title: string;
                        user: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** @default null */
                        validUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "external-training.remove-own": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "external-training.edit-own": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    completedOn?: string;
                    credits?: {
                        amount: number;
                        kind: string;
                    }[];
                    hours?: number | null;
                    provider?: string;
                    remark?: string;
                    title?: string;
                    validUntil?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date */
                        completedOn: string;
                        /** @default [] */
                        credits: {
                            amount: number;
                            kind: string;
                        }[];
                        decided: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string | null;
                        } | null;
                        /** Format: date-time */
                        enteredAt: string;
                        enteredBy: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        /** @default null */
                        hours: number | null;
                        /** Format: uuid */
                        id: string;
                        may: {
                            approve: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            remove: true | {
                                reason: string;
                            };
                        };
                        /** @default  */
                        provider: string;
                        /** @default  */
                        remark: string;
                        /** @enum {string} */
                        source: "entered" | "imported";
                        /** @enum {string} */
                        state: "pending" | "approved" | "refused";
                        title: string;
                        user: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        /** @default null */
                        validUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inbox.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            /** Format: uuid */
                            id: string;
                            isRead: boolean;
                            /** @enum {string} */
                            kind: "invitation" | "password-reset" | "new-sign-in" | "sign-in-linked" | "access-changed" | "import-done" | "feed-asks" | "move-refused" | "invitation-held-back" | "template-failed";
                            path: string | null;
                            subject: string;
                            text: string;
                            /** Format: date-time */
                            toldAt: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inbox.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    ids?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inbox.count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        unread: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "content.launch": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    enrollmentId: string;
                    /** Format: uuid */
                    itemId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "linked-sign-in.list-own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            identifier: string;
                            /** Format: date-time */
                            linkedAt: string;
                            organization: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "linked-sign-in.accept": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        token: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "linked-sign-in.end": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "linked-sign-in.pass": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "linked-sign-in.offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "linked-sign-in.read-offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organization: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail-hours.edit": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dailyAt: number;
                    gathers: boolean;
                    quiet: {
                        from: number;
                        until: number;
                    } | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail-preferences.view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hours: {
                            dailyAt: number;
                            gathers: boolean;
                            quiet: {
                                from: number;
                                until: number;
                            } | null;
                        };
                        items: {
                            isRequired: boolean;
                            isWanted: boolean;
                            /** @enum {string} */
                            kind: "invitation" | "password-reset" | "new-sign-in" | "sign-in-linked" | "access-changed" | "import-done" | "feed-asks" | "move-refused" | "invitation-held-back" | "template-failed";
                            title: string;
                            /** @enum {string} */
                            urgency: "at once" | "soon" | "daily";
                        }[];
                        timeZone: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail-preferences.edit": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isWanted: boolean;
                    /** @enum {string} */
                    kind: "access-changed" | "import-done" | "feed-asks" | "move-refused" | "invitation-held-back" | "template-failed";
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "my-notice.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            isStanding: boolean;
                            /** @enum {string} */
                            level: "info" | "warning";
                            text: string;
                            title: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "my-notice.dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "passkey.list-own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            lastUsedAt: string | null;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "passkey.register-own": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    response: {
                        authenticatorAttachment?: string | null;
                        /** @default {} */
                        clientExtensionResults?: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            attestationObject: string;
                            clientDataJSON: string;
                            transports?: string[];
                        };
                        /** @constant */
                        type: "public-key";
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "passkey.rename-own": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "passkey.remove-own": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "passkey.begin-own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        options: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "password.change-own": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    next: string;
                    present: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "personal-data.export-own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        organization: string;
                        parts: {
                            erased: string;
                            holds: string;
                            rows: {
                                [key: string]: unknown;
                            }[];
                            table: string;
                        }[];
                        user: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "profile.edit": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language: "en" | "de";
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity-provider.list-own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            label: string;
                            link: {
                                /** Format: uuid */
                                id: string;
                                linkedAt: string | null;
                                name: string | null;
                            } | null;
                            /** Format: uuid */
                            provider: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity-provider.begin-own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string | null;
                    /** Format: uuid */
                    provider: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                        keep: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity-provider.unlink-own": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity-provider.link-own": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    keep: string | null;
                    search: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        label: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "second-factor.begin-own": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                        picture: string;
                        secret: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "second-factor.confirm-own": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[] | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "second-factor.renew-codes-own": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recoveryCodes: string[] | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "second-factor.remove-own": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "security.view-own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        codesSince: string | null;
                        hasPassword: boolean;
                        methods: string[];
                        recoveryCodesLeft: number;
                        secondFactorRequired: boolean;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-in.list-own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            address: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            current: boolean;
                            device: string | null;
                            factors: number;
                            /** Format: uuid */
                            id: string;
                            method: string;
                            /** Format: date-time */
                            seenAt: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-in.end-others-own": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-in.end-own": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "training-plan.view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            completedAt: string | null;
                            course: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                            };
                            dueDate: string | null;
                            /** Format: uuid */
                            enrollmentId: string;
                            imported: boolean;
                            isOpen: boolean;
                            lastAccessAt: string | null;
                            overdue: boolean;
                            progress: number;
                            score: number | null;
                            startedAt: string | null;
                            /** @enum {string} */
                            state: "not-started" | "in-progress" | "completed" | "failed" | "withdrawn";
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "transcript.view-own": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        completions: {
                            /** Format: date */
                            completedOn: string;
                            course: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                            };
                            /** Format: uuid */
                            id: string;
                            imported: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                line: number;
                            } | null;
                            remark: string;
                            score: number | null;
                            validUntil: string | null;
                        }[];
                        external: {
                            /** Format: date */
                            completedOn: string;
                            /** @default [] */
                            credits: {
                                amount: number;
                                kind: string;
                            }[];
                            decided: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string | null;
                            } | null;
                            /** Format: date-time */
                            enteredAt: string;
                            enteredBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @default null */
                            hours: number | null;
                            /** Format: uuid */
                            id: string;
                            may: {
                                approve: true | {
                                    reason: string;
                                };
                                edit: true | {
                                    reason: string;
                                };
                                remove: true | {
                                    reason: string;
                                };
                            };
                            /** @default  */
                            provider: string;
                            /** @default  */
                            remark: string;
                            /** @enum {string} */
                            source: "entered" | "imported";
                            /** @enum {string} */
                            state: "pending" | "approved" | "refused";
                            title: string;
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @default null */
                            validUntil: string | null;
                            version: number;
                        }[];
                        hours: number;
                        user: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "up" | "coming" | "past";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            audience: {
                                /** @constant */
                                everybody: true;
                            } | {
                                places: string[];
                                withDescendants: boolean;
                            } | {
                                /** Format: uuid */
                                department: string;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string;
                            endsOn: string | null;
                            /** Format: uuid */
                            id: string;
                            isStanding: boolean;
                            /** @enum {string} */
                            level: "info" | "warning";
                            may: {
                                edit: true | {
                                    reason: string;
                                };
                                end: true | {
                                    reason: string;
                                };
                            };
                            names: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            /** Format: date */
                            startsOn: string;
                            /** @enum {string} */
                            state: "up" | "coming" | "past";
                            text: string;
                            title: string;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    audience: {
                        /** @constant */
                        everybody: true;
                    } | {
                        places: string[];
                        /** @default true */
                        withDescendants?: boolean;
                    } | {
                        /** Format: uuid */
                        department: string;
                    };
                    endsOn: string | null;
                    isStanding: boolean;
                    /** @enum {string} */
                    level: "info" | "warning";
                    /** Format: date */
                    startsOn: string;
                    text: string;
                    title: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        audience: {
                            /** @constant */
                            everybody: true;
                        } | {
                            places: string[];
                            withDescendants: boolean;
                        } | {
                            /** Format: uuid */
                            department: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        endsOn: string | null;
                        /** Format: uuid */
                        id: string;
                        isStanding: boolean;
                        /** @enum {string} */
                        level: "info" | "warning";
                        may: {
                            edit: true | {
                                reason: string;
                            };
                            end: true | {
                                reason: string;
                            };
                        };
                        names: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        /** Format: date */
                        startsOn: string;
                        /** @enum {string} */
                        state: "up" | "coming" | "past";
                        text: string;
                        title: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        audience: {
                            /** @constant */
                            everybody: true;
                        } | {
                            places: string[];
                            withDescendants: boolean;
                        } | {
                            /** Format: uuid */
                            department: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        endsOn: string | null;
                        /** Format: uuid */
                        id: string;
                        isStanding: boolean;
                        /** @enum {string} */
                        level: "info" | "warning";
                        may: {
                            edit: true | {
                                reason: string;
                            };
                            end: true | {
                                reason: string;
                            };
                        };
                        names: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        /** Format: date */
                        startsOn: string;
                        /** @enum {string} */
                        state: "up" | "coming" | "past";
                        text: string;
                        title: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.end": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.edit": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    audience?: {
                        /** @constant */
                        everybody: true;
                    } | {
                        places: string[];
                        /** @default true */
                        withDescendants?: boolean;
                    } | {
                        /** Format: uuid */
                        department: string;
                    };
                    endsOn?: string | null;
                    isStanding?: boolean;
                    /** @enum {string} */
                    level?: "info" | "warning";
                    /** Format: date */
                    startsOn?: string;
                    text?: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        audience: {
                            /** @constant */
                            everybody: true;
                        } | {
                            places: string[];
                            withDescendants: boolean;
                        } | {
                            /** Format: uuid */
                            department: string;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        createdBy: string;
                        endsOn: string | null;
                        /** Format: uuid */
                        id: string;
                        isStanding: boolean;
                        /** @enum {string} */
                        level: "info" | "warning";
                        may: {
                            edit: true | {
                                reason: string;
                            };
                            end: true | {
                                reason: string;
                            };
                        };
                        names: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        /** Format: date */
                        startsOn: string;
                        /** @enum {string} */
                        state: "up" | "coming" | "past";
                        text: string;
                        title: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notice.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    audience: {
                        /** @constant */
                        everybody: true;
                    } | {
                        places: string[];
                        /** @default true */
                        withDescendants?: boolean;
                    } | {
                        /** Format: uuid */
                        department: string;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.list": {
        parameters: {
            query?: {
                after?: string;
                feature?: "locations" | "hierarchies" | "further-places" | "departments" | "job-titles" | "groups" | "certifications" | "memberships" | "licences" | "card-banks" | "shop" | "clients" | "aicc" | "regulated" | "session-manager" | "location-session-manager" | "assessor" | "inspector" | "account-manager" | "customer-contact";
                limit?: number;
                mine?: "true";
                search?: string;
                tag?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            expiresAt: string | null;
                            /** Format: uuid */
                            id: string;
                            identifier: string;
                            managers: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            may: {
                                edit: true | {
                                    reason: string;
                                };
                                enter: true | {
                                    reason: string;
                                };
                            };
                            name: string;
                            parentId: string | null;
                            roleModel: string;
                            /** @enum {string} */
                            state: "active" | "expired" | "closed" | "erased";
                            tags: string[];
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    expiresAt?: string | null;
                    features?: ("locations" | "hierarchies" | "further-places" | "departments" | "job-titles" | "groups" | "certifications" | "memberships" | "licences" | "card-banks" | "shop" | "clients" | "aicc" | "regulated" | "session-manager" | "location-session-manager" | "assessor" | "inspector" | "account-manager" | "customer-contact")[];
                    identifier: string;
                    name: string;
                    /** @enum {string} */
                    roleModel?: "multisite" | "academy" | "clinical" | "provider";
                    tags?: string[];
                    /** Format: uuid */
                    templateId?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access: {
                            editable: ("name" | "email" | "phone" | "address" | "timeZone")[];
                            externalApproval: boolean;
                            passwordMinimum: number;
                            required: ("email" | "phone" | "employeeIdentifier")[];
                            userNameIsEmail: boolean;
                            userNameMinimum: number;
                        };
                        branding: {
                            accent: string | null;
                        };
                        expiresAt: string | null;
                        general: {
                            address: string;
                            contactEmail: "" | string;
                            contactName: string;
                            erasureDays: number;
                            labels: {
                                [key: string]: {
                                    de: string;
                                    en: string;
                                };
                            };
                            /** @enum {string} */
                            language: "en" | "de";
                            phone: string;
                            timeZone: string;
                        };
                        /** Format: uuid */
                        id: string;
                        identifier: string;
                        joining: {
                            approval: boolean;
                            domains: string[];
                            locationId: string | null;
                            on: boolean;
                        };
                        may: {
                            edit: true | {
                                reason: string;
                            };
                            editAccess: true | {
                                reason: string;
                            };
                            editBranding: true | {
                                reason: string;
                            };
                            editGeneral: true | {
                                reason: string;
                            };
                            editSupport: true | {
                                reason: string;
                            };
                            enter: true | {
                                reason: string;
                            };
                            export: true | {
                                reason: string;
                            };
                        };
                        name: string;
                        parentId: string | null;
                        plan: {
                            /** @enum {string} */
                            feature: "locations" | "hierarchies" | "further-places" | "departments" | "job-titles" | "groups" | "certifications" | "memberships" | "licences" | "card-banks" | "shop" | "clients" | "aicc" | "regulated" | "session-manager" | "location-session-manager" | "assessor" | "inspector" | "account-manager" | "customer-contact";
                            on: boolean;
                            title: string;
                        }[];
                        roleModel: string;
                        signIn: {
                            days: number;
                            exempt: string[];
                            idleMinutes: number | null;
                            methods: ("password" | "passkey" | "single-sign-on")[];
                            /** @enum {string} */
                            secondFactor: "nobody" | "administrators" | "everybody";
                        };
                        /** @enum {string} */
                        state: "active" | "expired" | "closed" | "erased";
                        support: {
                            address: "" | string;
                            senderAddress: "" | string;
                            senderName: string;
                        };
                        tags: string[];
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.edit-general": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string;
                    contactEmail?: "" | string;
                    contactName?: string;
                    erasureDays?: number;
                    labels?: {
                        [key: string]: {
                            de: string;
                            en: string;
                        };
                    };
                    /** @enum {string} */
                    language?: "en" | "de";
                    name?: string;
                    phone?: string;
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.edit-access": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    editable?: ("name" | "email" | "phone" | "address" | "timeZone")[];
                    externalApproval?: boolean;
                    passwordMinimum?: number;
                    required?: ("email" | "phone" | "employeeIdentifier")[];
                    userNameIsEmail?: boolean;
                    userNameMinimum?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.edit-branding": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accent?: string | null;
                    logo?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client.view-closure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        clients: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        closed: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        days: number;
                        erased: {
                            /** Format: date-time */
                            at: string;
                            sha256: string;
                            statement: string;
                        } | null;
                        erasure: {
                            /** Format: date-time */
                            at: string;
                            begun: boolean;
                            by: string;
                            /** Format: date-time */
                            eraseAt: string;
                            reason: string;
                        } | null;
                        may: {
                            close: true | {
                                reason: string;
                            };
                            erase: true | {
                                reason: string;
                            };
                            export: true | {
                                reason: string;
                            };
                        };
                        /** @enum {string} */
                        state: "active" | "expired" | "closed" | "erased";
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client.close": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client.reopen": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client.erase": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        eraseAt: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client.call-off-erasure": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.list-exports": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            askedAt: string;
                            by: string;
                            done: number;
                            expiresAt: string | null;
                            files: number | null;
                            /** Format: uuid */
                            id: string;
                            problem: string | null;
                            readyAt: string | null;
                            rows: number | null;
                            sha256: string | null;
                            size: number | null;
                            /** @enum {string} */
                            state: "waiting" | "running" | "ready" | "failed" | "gone";
                            total: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.begin-export": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.address-export": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                export: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string | null;
                        /** Format: date-time */
                        until: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity-provider.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            claims: {
                                email: string;
                                employeeIdentifier: string;
                                firstName: string;
                                lastName: string;
                                userName: string;
                            };
                            /** Format: uuid */
                            id: string;
                            justInTime: boolean;
                            /** @enum {string} */
                            kind: "oidc" | "saml";
                            label: string;
                            locationId: string | null;
                            match: {
                                claim: string;
                                /** @enum {string} */
                                field: "userName" | "email" | "employeeIdentifier";
                            };
                            oidc: {
                                back: string;
                                clientId: string;
                                hasSecret: boolean;
                                issuer: string;
                                scopes: string;
                            } | null;
                            on: boolean;
                            role: string | null;
                            saml: {
                                begunThere: boolean;
                                certificates: number;
                                encrypted: boolean;
                                entityId: string;
                                entryPoint: string;
                                keys: {
                                    /** Format: date-time */
                                    at: string;
                                    fingerprint: string;
                                    /** Format: uuid */
                                    id: string;
                                    /** Format: date-time */
                                    until: string;
                                }[];
                                ownEntityId: string;
                                replyTo: string;
                            } | null;
                            setUpBy: string;
                            version: number;
                        }[];
                        roles: {
                            anchor: string;
                            atClients: boolean;
                            available: boolean;
                            because: string[];
                            kind: string;
                            name: string;
                            options: {
                                id: string;
                                title: string;
                            }[];
                            rank: number;
                            role: string;
                            sentence: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity-provider.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    claims: {
                        email: string;
                        employeeIdentifier: string;
                        firstName: string;
                        lastName: string;
                        userName: string;
                    };
                    clientId: string;
                    /** Format: uri */
                    issuer: string;
                    justInTime: boolean;
                    /** @constant */
                    kind: "oidc";
                    label: string;
                    locationId: string | null;
                    match: {
                        claim: string;
                        /** @enum {string} */
                        field: "userName" | "email" | "employeeIdentifier";
                    };
                    on: boolean;
                    role: string | null;
                    scopes: string;
                    secret?: string | null;
                    version?: number;
                } | {
                    begunThere: boolean;
                    claims: {
                        email: string;
                        employeeIdentifier: string;
                        firstName: string;
                        lastName: string;
                        userName: string;
                    };
                    encrypted?: boolean;
                    justInTime: boolean;
                    /** @constant */
                    kind: "saml";
                    label: string;
                    locationId: string | null;
                    match: {
                        claim: string;
                        /** @enum {string} */
                        field: "userName" | "email" | "employeeIdentifier";
                    };
                    metadata?: string;
                    on: boolean;
                    role: string | null;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: {
                            email: string;
                            employeeIdentifier: string;
                            firstName: string;
                            lastName: string;
                            userName: string;
                        };
                        /** Format: uuid */
                        id: string;
                        justInTime: boolean;
                        /** @enum {string} */
                        kind: "oidc" | "saml";
                        label: string;
                        locationId: string | null;
                        match: {
                            claim: string;
                            /** @enum {string} */
                            field: "userName" | "email" | "employeeIdentifier";
                        };
                        oidc: {
                            back: string;
                            clientId: string;
                            hasSecret: boolean;
                            issuer: string;
                            scopes: string;
                        } | null;
                        on: boolean;
                        role: string | null;
                        saml: {
                            begunThere: boolean;
                            certificates: number;
                            encrypted: boolean;
                            entityId: string;
                            entryPoint: string;
                            keys: {
                                /** Format: date-time */
                                at: string;
                                fingerprint: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                until: string;
                            }[];
                            ownEntityId: string;
                            replyTo: string;
                        } | null;
                        setUpBy: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity-provider.edit": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    claims: {
                        email: string;
                        employeeIdentifier: string;
                        firstName: string;
                        lastName: string;
                        userName: string;
                    };
                    clientId: string;
                    /** Format: uri */
                    issuer: string;
                    justInTime: boolean;
                    /** @constant */
                    kind: "oidc";
                    label: string;
                    locationId: string | null;
                    match: {
                        claim: string;
                        /** @enum {string} */
                        field: "userName" | "email" | "employeeIdentifier";
                    };
                    on: boolean;
                    role: string | null;
                    scopes: string;
                    secret?: string | null;
                    version?: number;
                } | {
                    begunThere: boolean;
                    claims: {
                        email: string;
                        employeeIdentifier: string;
                        firstName: string;
                        lastName: string;
                        userName: string;
                    };
                    encrypted?: boolean;
                    justInTime: boolean;
                    /** @constant */
                    kind: "saml";
                    label: string;
                    locationId: string | null;
                    match: {
                        claim: string;
                        /** @enum {string} */
                        field: "userName" | "email" | "employeeIdentifier";
                    };
                    metadata?: string;
                    on: boolean;
                    role: string | null;
                    version?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: {
                            email: string;
                            employeeIdentifier: string;
                            firstName: string;
                            lastName: string;
                            userName: string;
                        };
                        /** Format: uuid */
                        id: string;
                        justInTime: boolean;
                        /** @enum {string} */
                        kind: "oidc" | "saml";
                        label: string;
                        locationId: string | null;
                        match: {
                            claim: string;
                            /** @enum {string} */
                            field: "userName" | "email" | "employeeIdentifier";
                        };
                        oidc: {
                            back: string;
                            clientId: string;
                            hasSecret: boolean;
                            issuer: string;
                            scopes: string;
                        } | null;
                        on: boolean;
                        role: string | null;
                        saml: {
                            begunThere: boolean;
                            certificates: number;
                            encrypted: boolean;
                            entityId: string;
                            entryPoint: string;
                            keys: {
                                /** Format: date-time */
                                at: string;
                                fingerprint: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                until: string;
                            }[];
                            ownEntityId: string;
                            replyTo: string;
                        } | null;
                        setUpBy: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity-provider.delete": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity-provider.create-key": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: {
                            email: string;
                            employeeIdentifier: string;
                            firstName: string;
                            lastName: string;
                            userName: string;
                        };
                        /** Format: uuid */
                        id: string;
                        justInTime: boolean;
                        /** @enum {string} */
                        kind: "oidc" | "saml";
                        label: string;
                        locationId: string | null;
                        match: {
                            claim: string;
                            /** @enum {string} */
                            field: "userName" | "email" | "employeeIdentifier";
                        };
                        oidc: {
                            back: string;
                            clientId: string;
                            hasSecret: boolean;
                            issuer: string;
                            scopes: string;
                        } | null;
                        on: boolean;
                        role: string | null;
                        saml: {
                            begunThere: boolean;
                            certificates: number;
                            encrypted: boolean;
                            entityId: string;
                            entryPoint: string;
                            keys: {
                                /** Format: date-time */
                                at: string;
                                fingerprint: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                until: string;
                            }[];
                            ownEntityId: string;
                            replyTo: string;
                        } | null;
                        setUpBy: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity-provider.end-key": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                key: string;
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        claims: {
                            email: string;
                            employeeIdentifier: string;
                            firstName: string;
                            lastName: string;
                            userName: string;
                        };
                        /** Format: uuid */
                        id: string;
                        justInTime: boolean;
                        /** @enum {string} */
                        kind: "oidc" | "saml";
                        label: string;
                        locationId: string | null;
                        match: {
                            claim: string;
                            /** @enum {string} */
                            field: "userName" | "email" | "employeeIdentifier";
                        };
                        oidc: {
                            back: string;
                            clientId: string;
                            hasSecret: boolean;
                            issuer: string;
                            scopes: string;
                        } | null;
                        on: boolean;
                        role: string | null;
                        saml: {
                            begunThere: boolean;
                            certificates: number;
                            encrypted: boolean;
                            entityId: string;
                            entryPoint: string;
                            keys: {
                                /** Format: date-time */
                                at: string;
                                fingerprint: string;
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                until: string;
                            }[];
                            ownEntityId: string;
                            replyTo: string;
                        } | null;
                        setUpBy: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity-provider.test": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        good: boolean;
                        steps: {
                            good: boolean;
                            says: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity-provider.list-subjects": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                linked?: "true" | "false";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            candidate: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                userName: string;
                            } | null;
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            provider: string;
                            /** Format: date-time */
                            seenAt: string;
                            subject: string;
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                userName: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity-provider.link": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                subject: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    userId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity-provider.unlink": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                subject: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.edit-joining": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    approval?: boolean;
                    domains?: string[];
                    locationId?: string | null;
                    on?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.view-logo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        logo: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client.edit": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    expiresAt?: string | null;
                    features?: ("locations" | "hierarchies" | "further-places" | "departments" | "job-titles" | "groups" | "certifications" | "memberships" | "licences" | "card-banks" | "shop" | "clients" | "aicc" | "regulated" | "session-manager" | "location-session-manager" | "assessor" | "inspector" | "account-manager" | "customer-contact")[];
                    tags?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client.push-roles": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    reason?: string | null;
                    roles: {
                        mark: string;
                        /** @default false */
                        over?: boolean;
                        role: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            role: string;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client.preview-roles": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roles: {
                        /** @default false */
                        over?: boolean;
                        role: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        gains: number;
                        loses: number;
                        privileges: {
                            gains: number;
                            loses: number;
                            privilege: string;
                            title: string;
                        }[];
                        roles: {
                            cells: {
                                added: string[];
                                gained: string[];
                                lost: string[];
                                privilege: string;
                                removed: string[];
                                side: string | null;
                                title: string;
                            }[];
                            errors: string[];
                            /** @enum {string} */
                            fate: "new" | "changed" | "equal" | "conflict" | "unfit";
                            last: {
                                /** Format: date-time */
                                at: string;
                                by: string | null;
                                from: string | null;
                            } | null;
                            mark: string;
                            name: string;
                            rank: {
                                after: number | null;
                                before: number | null;
                            };
                            role: string;
                            written: boolean;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.edit-sign-in": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    days?: number;
                    exempt?: string[];
                    idleMinutes?: number | null;
                    methods?: ("password" | "passkey" | "single-sign-on")[];
                    /** @enum {string} */
                    secondFactor?: "nobody" | "administrators" | "everybody";
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.edit-support": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: "" | string;
                    senderAddress?: "" | string;
                    senderName?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client.template": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        use: {
                            /** Format: date-time */
                            at: string;
                            by: string | null;
                            name: string;
                            settings: number;
                            /** Format: uuid */
                            templateId: string;
                        } | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client.apply-template": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mark: string;
                    /** @default [] */
                    over?: string[];
                    /** Format: uuid */
                    templateId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        settings: {
                            after: string;
                            before: string;
                            /** @enum {string} */
                            fate: "new" | "equal" | "own";
                            setting: string;
                            title: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client.preview-template": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    templateId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        mark: string;
                        settings: {
                            after: string;
                            before: string;
                            /** @enum {string} */
                            fate: "new" | "equal" | "own";
                            setting: string;
                            title: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "organization.visitors": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            /** Format: date-time */
                            at: string;
                            by: string | null;
                            from: string | null;
                            /** Format: uuid */
                            id: string;
                            reason: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client.offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        features: {
                            /** @enum {string} */
                            feature: "locations" | "hierarchies" | "further-places" | "departments" | "job-titles" | "groups" | "certifications" | "memberships" | "licences" | "card-banks" | "shop" | "clients" | "aicc" | "regulated" | "session-manager" | "location-session-manager" | "assessor" | "inspector" | "account-manager" | "customer-contact";
                            title: string;
                        }[];
                        mine: number;
                        tags: string[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "client.pushable-roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            changedAt: string;
                            name: string;
                            /** @enum {string} */
                            origin: "adjusted" | "custom" | "reset";
                            rank: number;
                            role: string;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "outbox.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                state?: "waiting" | "sent" | "failed" | "held" | "dropped";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            attempts: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            dueAt: string;
                            fault: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "invitation" | "password-reset" | "new-sign-in" | "sign-in-linked" | "access-changed" | "import-done" | "feed-asks" | "move-refused" | "invitation-held-back" | "template-failed";
                            may: {
                                drop: true | {
                                    reason: string;
                                };
                                send: true | {
                                    reason: string;
                                };
                            };
                            reason: ("not-live" | "quiet" | "no-address" | "declined" | "by-hand" | "overtaken" | "too-late" | "switched-off" | "bounced") | null;
                            sentAt: string | null;
                            /** @enum {string} */
                            state: "waiting" | "sent" | "failed" | "held" | "dropped";
                            subject: string;
                            title: string;
                            to: {
                                address: string | null;
                                name: string | null;
                                user: string | null;
                            };
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "outbox.preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        attempts: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        dueAt: string;
                        fault: string | null;
                        from: string;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "invitation" | "password-reset" | "new-sign-in" | "sign-in-linked" | "access-changed" | "import-done" | "feed-asks" | "move-refused" | "invitation-held-back" | "template-failed";
                        may: {
                            drop: true | {
                                reason: string;
                            };
                            send: true | {
                                reason: string;
                            };
                        };
                        reason: ("not-live" | "quiet" | "no-address" | "declined" | "by-hand" | "overtaken" | "too-late" | "switched-off" | "bounced") | null;
                        sentAt: string | null;
                        /** @enum {string} */
                        state: "waiting" | "sent" | "failed" | "held" | "dropped";
                        subject: string;
                        text: string;
                        title: string;
                        to: {
                            address: string | null;
                            name: string | null;
                            user: string | null;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "outbox.drop": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "outbox.send": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "outbox.drop-held": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dropped: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "outbox.switch-live": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    live: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "outbox.release": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 10000 */
                    most?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        released: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "outbox.view-state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            dropped: number;
                            failed: number;
                            held: number;
                            sent: number;
                            waiting: number;
                        };
                        isSetUp: boolean;
                        liveAt: string | null;
                        may: {
                            switch: true | {
                                reason: string;
                            };
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "outbox.list-undelivered": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            address: string;
                            /** Format: date-time */
                            at: string;
                            fault: string;
                            mails: number;
                            users: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "outbox.retry-address": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        released: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "passkey.challenge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        options: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "password-reset.ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    organization: string;
                    userName: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "password-reset.view-open": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        minimum: number;
                        organization: {
                            identifier: string;
                            name: string;
                        };
                        userName: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "password-reset.complete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            sentence: string;
                            title: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report.takers-and-exceptions": {
        parameters: {
            query?: {
                after?: string;
                clients?: "true" | "false";
                courseId?: string;
                limit?: number;
                location?: string;
                search?: string;
                state?: "taker" | "exception" | "not-started" | "in-progress" | "completed" | "failed" | "overdue";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            completedAt: string | null;
                            course: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                            };
                            dueDate: string | null;
                            /** Format: uuid */
                            enrollmentId: string;
                            location: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            overdue: boolean;
                            progress: number;
                            score: number | null;
                            /** @enum {string} */
                            state: "not-started" | "in-progress" | "completed" | "failed" | "withdrawn";
                            /** @enum {string} */
                            status: "taker" | "exception";
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report.count-takers-and-exceptions": {
        parameters: {
            query?: {
                clients?: "true" | "false";
                courseId?: string;
                location?: string;
                search?: string;
                state?: "taker" | "exception" | "not-started" | "in-progress" | "completed" | "failed" | "overdue";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        exceptions: number;
                        takers: number;
                        users: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "report.export-takers-and-exceptions": {
        parameters: {
            query?: {
                clients?: "true" | "false";
                courseId?: string;
                location?: string;
                search?: string;
                state?: "taker" | "exception" | "not-started" | "in-progress" | "completed" | "failed" | "overdue";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "role.list": {
        parameters: {
            query?: {
                holders?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            anchor: string;
                            available: string[];
                            cells: {
                                all: string[];
                                any: string[];
                                area: string;
                                isReport: boolean;
                                privilege: string;
                                requirements: string[];
                                scopes: string[];
                                sides?: {
                                    [key: string]: {
                                        any: string[];
                                    };
                                };
                                title: string;
                            }[];
                            from: string | null;
                            holders: number | null;
                            kind: string;
                            may: {
                                chooseReports: true | {
                                    reason: string;
                                };
                                edit: true | {
                                    reason: string;
                                };
                            };
                            name: string;
                            /** @enum {string} */
                            origin: "built-in" | "adjusted" | "custom" | "twin";
                            rank: number;
                            role: string;
                            twinOf: string | null;
                            version: number;
                        }[];
                        mayMake: boolean;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "role.make": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    anchor?: "own-place" | "organization" | "location" | "department" | "group" | "course" | "session" | "card-bank" | "customer";
                    cells?: {
                        [key: string]: {
                            all?: string[];
                            any: ("own" | "created" | "instructs" | "reports" | "group" | "site" | "course" | "session" | "card-bank" | "location" | "location-tree" | "department" | "purchased" | "customer" | "organization" | "client" | "clients" | "organization-and-clients" | "platform")[];
                            sides?: {
                                [key: string]: {
                                    any: ("own" | "created" | "instructs" | "reports" | "group" | "site" | "course" | "session" | "card-bank" | "location" | "location-tree" | "department" | "purchased" | "customer" | "organization" | "client" | "clients" | "organization-and-clients" | "platform")[];
                                };
                            };
                        };
                    };
                    /** @default null */
                    from?: string | null;
                    /** @enum {string} */
                    kind?: "staff" | "administrator" | "add-on";
                    name: string;
                    rank: number;
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: {
                            by: string;
                            privilege: string;
                            scopes: string[];
                        }[];
                        role: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "role.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        anchor: string;
                        available: string[];
                        cells: {
                            all: string[];
                            any: string[];
                            area: string;
                            isReport: boolean;
                            privilege: string;
                            requirements: string[];
                            scopes: string[];
                            sides?: {
                                [key: string]: {
                                    any: string[];
                                };
                            };
                            title: string;
                        }[];
                        from: string | null;
                        history: {
                            /** Format: date-time */
                            at: string;
                            by: string | null;
                            /** @enum {string} */
                            deed: "made" | "saved" | "restored" | "reset" | "retired";
                            from: string | null;
                            name: string;
                            number: number;
                            rank: number;
                            reason: string | null;
                        }[];
                        holders: number | null;
                        isRetired: boolean;
                        kind: string;
                        may: {
                            chooseReports: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                        };
                        modelChanged: boolean;
                        name: string;
                        /** @enum {string} */
                        origin: "built-in" | "adjusted" | "custom" | "twin";
                        rank: number;
                        role: string;
                        twinOf: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "role.save": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                role: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cells?: {
                        [key: string]: {
                            all?: string[];
                            any: ("own" | "created" | "instructs" | "reports" | "group" | "site" | "course" | "session" | "card-bank" | "location" | "location-tree" | "department" | "purchased" | "customer" | "organization" | "client" | "clients" | "organization-and-clients" | "platform")[];
                            sides?: {
                                [key: string]: {
                                    any: ("own" | "created" | "instructs" | "reports" | "group" | "site" | "course" | "session" | "card-bank" | "location" | "location-tree" | "department" | "purchased" | "customer" | "organization" | "client" | "clients" | "organization-and-clients" | "platform")[];
                                };
                            };
                        };
                    };
                    name?: string;
                    rank?: number;
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: {
                            by: string;
                            privilege: string;
                            scopes: string[];
                        }[];
                        role: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "role.retire": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                role: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "role.diff": {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                with?: string;
            };
            header?: never;
            path: {
                role: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: {
                            name: string;
                            rank: number;
                        } | null;
                        before: {
                            name: string;
                            rank: number;
                        } | null;
                        cells: {
                            added: string[];
                            gained: string[];
                            lost: string[];
                            privilege: string;
                            removed: string[];
                            side: string | null;
                            title: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "role.preview": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cells?: {
                        [key: string]: {
                            all?: string[];
                            any: ("own" | "created" | "instructs" | "reports" | "group" | "site" | "course" | "session" | "card-bank" | "location" | "location-tree" | "department" | "purchased" | "customer" | "organization" | "client" | "clients" | "organization-and-clients" | "platform")[];
                            sides?: {
                                [key: string]: {
                                    any: ("own" | "created" | "instructs" | "reports" | "group" | "site" | "course" | "session" | "card-bank" | "location" | "location-tree" | "department" | "purchased" | "customer" | "organization" | "client" | "clients" | "organization-and-clients" | "platform")[];
                                };
                            };
                        };
                    };
                    name?: string;
                    rank?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: {
                            by: string;
                            privilege: string;
                        }[];
                        cells: {
                            added: string[];
                            gained: string[];
                            lost: string[];
                            privilege: string;
                            removed: string[];
                            side: string | null;
                            title: string;
                        }[];
                        errors: {
                            code: string;
                            detail: string;
                            field: string;
                        }[];
                        gains: number;
                        loses: number;
                        privileges: {
                            gains: number;
                            loses: number;
                            privilege: string;
                            title: string;
                        }[];
                        rank: {
                            after: number;
                            before: number;
                        };
                        refused: {
                            complete: boolean;
                            count: number;
                            items: {
                                actor: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** Format: date-time */
                                at: string;
                                /** Format: uuid */
                                entry: string;
                                operation: string;
                                privilege: string;
                                thing: {
                                    id: string | null;
                                    kind: string;
                                };
                                title: string;
                            }[];
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "role.preview-people": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    after?: string;
                    cells?: {
                        [key: string]: {
                            all?: string[];
                            any: ("own" | "created" | "instructs" | "reports" | "group" | "site" | "course" | "session" | "card-bank" | "location" | "location-tree" | "department" | "purchased" | "customer" | "organization" | "client" | "clients" | "organization-and-clients" | "platform")[];
                            sides?: {
                                [key: string]: {
                                    any: ("own" | "created" | "instructs" | "reports" | "group" | "site" | "course" | "session" | "card-bank" | "location" | "location-tree" | "department" | "purchased" | "customer" | "organization" | "client" | "clients" | "organization-and-clients" | "platform")[];
                                };
                            };
                        };
                    };
                    /** @enum {string} */
                    change: "gains" | "loses";
                    /** @default 50 */
                    limit?: number;
                    name?: string;
                    privilege: string;
                    rank?: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            role: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "role.choose-reports": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                role: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    reason?: string | null;
                    reports: {
                        [key: string]: {
                            all?: string[];
                            any: ("own" | "created" | "instructs" | "reports" | "group" | "site" | "course" | "session" | "card-bank" | "location" | "location-tree" | "department" | "purchased" | "customer" | "organization" | "client" | "clients" | "organization-and-clients" | "platform")[];
                            sides?: {
                                [key: string]: {
                                    any: ("own" | "created" | "instructs" | "reports" | "group" | "site" | "course" | "session" | "card-bank" | "location" | "location-tree" | "department" | "purchased" | "customer" | "organization" | "client" | "clients" | "organization-and-clients" | "platform")[];
                                };
                            };
                        } | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: {
                            by: string;
                            privilege: string;
                            scopes: string[];
                        }[];
                        role: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "role.reset": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                role: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    reason?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: {
                            by: string;
                            privilege: string;
                            scopes: string[];
                        }[];
                        model: string;
                        role: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "role.restore": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                role: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    reason?: string | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        added: {
                            by: string;
                            privilege: string;
                            scopes: string[];
                        }[];
                        role: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "role.offers": {
        parameters: {
            query?: {
                anchor?: "own-place" | "organization" | "location" | "department" | "group" | "course" | "session" | "card-bank" | "customer";
                rank?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            area: string;
                            implies: string[];
                            others: {
                                [key: string]: string;
                            };
                            privilege: string;
                            requirements: string[];
                            risk: string;
                            scopes: {
                                scope: string;
                                with: string[];
                            }[];
                            sentence: string;
                            sides: string[] | null;
                            title: string;
                        }[];
                        reasons: {
                            [key: string]: string;
                        };
                        requirements: {
                            [key: string]: string;
                        };
                        scopes: {
                            [key: string]: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "role.report-table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reports: {
                            report: string;
                            sentence: string;
                            title: string;
                        }[];
                        roles: {
                            may: true | {
                                reason: string;
                            };
                            name: string;
                            rank: number;
                            reports: {
                                cell: {
                                    all?: string[];
                                    any: ("own" | "created" | "instructs" | "reports" | "group" | "site" | "course" | "session" | "card-bank" | "location" | "location-tree" | "department" | "purchased" | "customer" | "organization" | "client" | "clients" | "organization-and-clients" | "platform")[];
                                } | null;
                                on: boolean;
                                report: string;
                                scopes: string[];
                            }[];
                            role: string;
                            twinOf: string | null;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "service-user.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            lastUsed: string | null;
                            may: {
                                appoint: true | {
                                    reason: string;
                                };
                                delete: true | {
                                    reason: string;
                                };
                                token: true | {
                                    reason: string;
                                };
                            };
                            name: string;
                            roles: {
                                name: string;
                                role: string;
                            }[];
                            state: string;
                            tokens: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "service-user.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim-mapping.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            anchor: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                name: string | null;
                            } | null;
                            group: {
                                /** Format: uuid */
                                id: string;
                                name: string | null;
                            } | null;
                            holders: number;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            role: {
                                id: string;
                                name: string;
                            } | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim-mapping.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    anchor?: {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "organization" | "location" | "department" | "group" | "course" | "session" | "card-bank" | "customer";
                    } | null;
                    /** @default null */
                    group?: string | null;
                    name: string;
                    /** @default null */
                    role?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim-mapping.delete": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                mapping: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "api-token.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @default null */
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        token: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "set-up.view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        needed: boolean;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "set-up.complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    firstName: string;
                    lastName: string;
                    password: string;
                    token: string;
                    userName: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-in.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    organization: string;
                    password: string;
                    userName: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organization: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        pending: {
                            steps: ("second-factor" | "new-password" | "set-up-factor")[];
                            token: string;
                        } | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-in.end": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-in.end-current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-in.create-by-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organization: {
                            identifier: string;
                            name: string;
                        };
                        pending: {
                            steps: ("second-factor" | "new-password" | "set-up-factor")[];
                            token: string;
                        } | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-in.create-by-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: {
                        authenticatorAttachment?: string | null;
                        /** @default {} */
                        clientExtensionResults?: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            authenticatorData: string;
                            clientDataJSON: string;
                            signature: string;
                            userHandle?: string;
                        };
                        /** @constant */
                        type: "public-key";
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organization: {
                            identifier: string;
                            name: string;
                        };
                        pending: {
                            steps: ("second-factor" | "new-password" | "set-up-factor")[];
                            token: string;
                        } | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "second-factor.give-passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: {
                        authenticatorAttachment?: string | null;
                        /** @default {} */
                        clientExtensionResults?: {
                            [key: string]: unknown;
                        };
                        id: string;
                        rawId: string;
                        response: {
                            authenticatorData: string;
                            clientDataJSON: string;
                            signature: string;
                            userHandle?: string;
                        };
                        /** @constant */
                        type: "public-key";
                    };
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pending: {
                            steps: ("second-factor" | "new-password" | "set-up-factor")[];
                            token: string;
                        } | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "password.choose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    next: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pending: {
                            steps: ("second-factor" | "new-password" | "set-up-factor")[];
                            token: string;
                        } | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "second-factor.give": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pending: {
                            steps: ("second-factor" | "new-password" | "set-up-factor")[];
                            token: string;
                        } | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "second-factor.confirm-required": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pending: {
                            steps: ("second-factor" | "new-password" | "set-up-factor")[];
                            token: string;
                        } | null;
                        recoveryCodes: string[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "second-factor.begin-required": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                        picture: string;
                        secret: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-in.create-by-pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    next?: string;
                    number: string;
                    pin: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-in.create-by-sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organization: {
                            identifier: string;
                            name: string;
                        };
                        pending: {
                            steps: ("second-factor" | "new-password" | "set-up-factor")[];
                            token: string;
                        } | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-in.create-by-sheet-at-device": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    next: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "single-sign-on.begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    organization: string;
                    /** Format: uuid */
                    provider: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string;
                        keep: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "single-sign-on.receive": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: string;
                provider: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @default  */
                    RelayState?: string;
                    SAMLResponse: string;
                };
            };
        };
        responses: {
            /** @description The browser is sent on */
            303: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "single-sign-on.metadata": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organization: string;
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/samlmetadata+xml": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "single-sign-on.complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    keep: string | null;
                    search: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        organization: {
                            identifier: string;
                            name: string;
                        };
                        pending: {
                            steps: ("second-factor" | "new-password" | "set-up-factor")[];
                            token: string;
                        } | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            label: string;
                            options: {
                                label: string;
                                value: string;
                            }[];
                            required: boolean;
                            /** @enum {string} */
                            type: "text" | "number" | "date" | "choice" | "yes-no";
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user-import.list": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            committedAt: string | null;
                            counts: {
                                created?: number;
                                disabled?: number;
                                done?: number;
                                ending?: number;
                                existing?: number;
                                groups?: number;
                                left?: number;
                                locations?: number;
                                rejected?: number;
                                removed?: number;
                                restored?: number;
                                rows?: number;
                                unchanged?: number;
                                updated?: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            done: number;
                            fileName: string;
                            fileSize: number;
                            /** Format: uuid */
                            id: string;
                            may: {
                                cancel: boolean;
                                commit: boolean;
                                map: boolean;
                                undo: boolean;
                            };
                            problem: {
                                code: string;
                                detail: string;
                            } | null;
                            /** @enum {string} */
                            state: "uploaded" | "checking" | "checked" | "committing" | "committed" | "failed" | "cancelled" | "undo-checking" | "undo-checked" | "undoing" | "undone";
                            task: string | null;
                            total: number | null;
                            undoUntil: string | null;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user-import.upload": {
        parameters: {
            query?: {
                page?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            /** @enum {string} */
                            dates: "none" | "day-first" | "month-first" | "ask";
                            name: string;
                            samples: string[];
                            values: string[] | null;
                        }[];
                        committedAt: string | null;
                        counts: {
                            created?: number;
                            disabled?: number;
                            done?: number;
                            ending?: number;
                            existing?: number;
                            groups?: number;
                            left?: number;
                            locations?: number;
                            rejected?: number;
                            removed?: number;
                            restored?: number;
                            rows?: number;
                            unchanged?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        done: number;
                        fields: {
                            id: string;
                            label: string;
                        }[];
                        fileName: string;
                        fileSize: number;
                        format: {
                            delimiter: string | null;
                            encoding: string | null;
                            page: string | null;
                            pages: string[];
                        };
                        /** Format: uuid */
                        id: string;
                        mapping: (string | null)[] | null;
                        may: {
                            cancel: boolean;
                            commit: boolean;
                            map: boolean;
                            undo: boolean;
                        };
                        options: {
                            [key: string]: unknown;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        roles: {
                            id: string;
                            name: string;
                        }[];
                        /** @enum {string} */
                        state: "uploaded" | "checking" | "checked" | "committing" | "committed" | "failed" | "cancelled" | "undo-checking" | "undo-checked" | "undoing" | "undone";
                        suggestion: (string | null)[];
                        task: string | null;
                        total: number | null;
                        undoUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user-import.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            /** @enum {string} */
                            dates: "none" | "day-first" | "month-first" | "ask";
                            name: string;
                            samples: string[];
                            values: string[] | null;
                        }[];
                        committedAt: string | null;
                        counts: {
                            created?: number;
                            disabled?: number;
                            done?: number;
                            ending?: number;
                            existing?: number;
                            groups?: number;
                            left?: number;
                            locations?: number;
                            rejected?: number;
                            removed?: number;
                            restored?: number;
                            rows?: number;
                            unchanged?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        done: number;
                        fields: {
                            id: string;
                            label: string;
                        }[];
                        fileName: string;
                        fileSize: number;
                        format: {
                            delimiter: string | null;
                            encoding: string | null;
                            page: string | null;
                            pages: string[];
                        };
                        /** Format: uuid */
                        id: string;
                        mapping: (string | null)[] | null;
                        may: {
                            cancel: boolean;
                            commit: boolean;
                            map: boolean;
                            undo: boolean;
                        };
                        options: {
                            [key: string]: unknown;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        roles: {
                            id: string;
                            name: string;
                        }[];
                        /** @enum {string} */
                        state: "uploaded" | "checking" | "checked" | "committing" | "committed" | "failed" | "cancelled" | "undo-checking" | "undo-checked" | "undoing" | "undone";
                        suggestion: (string | null)[];
                        task: string | null;
                        total: number | null;
                        undoUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user-import.cancel": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            /** @enum {string} */
                            dates: "none" | "day-first" | "month-first" | "ask";
                            name: string;
                            samples: string[];
                            values: string[] | null;
                        }[];
                        committedAt: string | null;
                        counts: {
                            created?: number;
                            disabled?: number;
                            done?: number;
                            ending?: number;
                            existing?: number;
                            groups?: number;
                            left?: number;
                            locations?: number;
                            rejected?: number;
                            removed?: number;
                            restored?: number;
                            rows?: number;
                            unchanged?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        done: number;
                        fields: {
                            id: string;
                            label: string;
                        }[];
                        fileName: string;
                        fileSize: number;
                        format: {
                            delimiter: string | null;
                            encoding: string | null;
                            page: string | null;
                            pages: string[];
                        };
                        /** Format: uuid */
                        id: string;
                        mapping: (string | null)[] | null;
                        may: {
                            cancel: boolean;
                            commit: boolean;
                            map: boolean;
                            undo: boolean;
                        };
                        options: {
                            [key: string]: unknown;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        roles: {
                            id: string;
                            name: string;
                        }[];
                        /** @enum {string} */
                        state: "uploaded" | "checking" | "checked" | "committing" | "committed" | "failed" | "cancelled" | "undo-checking" | "undo-checked" | "undoing" | "undone";
                        suggestion: (string | null)[];
                        task: string | null;
                        total: number | null;
                        undoUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user-import.check-undo": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            /** @enum {string} */
                            dates: "none" | "day-first" | "month-first" | "ask";
                            name: string;
                            samples: string[];
                            values: string[] | null;
                        }[];
                        committedAt: string | null;
                        counts: {
                            created?: number;
                            disabled?: number;
                            done?: number;
                            ending?: number;
                            existing?: number;
                            groups?: number;
                            left?: number;
                            locations?: number;
                            rejected?: number;
                            removed?: number;
                            restored?: number;
                            rows?: number;
                            unchanged?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        done: number;
                        fields: {
                            id: string;
                            label: string;
                        }[];
                        fileName: string;
                        fileSize: number;
                        format: {
                            delimiter: string | null;
                            encoding: string | null;
                            page: string | null;
                            pages: string[];
                        };
                        /** Format: uuid */
                        id: string;
                        mapping: (string | null)[] | null;
                        may: {
                            cancel: boolean;
                            commit: boolean;
                            map: boolean;
                            undo: boolean;
                        };
                        options: {
                            [key: string]: unknown;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        roles: {
                            id: string;
                            name: string;
                        }[];
                        /** @enum {string} */
                        state: "uploaded" | "checking" | "checked" | "committing" | "committed" | "failed" | "cancelled" | "undo-checking" | "undo-checked" | "undoing" | "undone";
                        suggestion: (string | null)[];
                        task: string | null;
                        total: number | null;
                        undoUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user-import.commit": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    confirm?: boolean;
                    /** @default false */
                    confirmEnding?: boolean;
                    /** @enum {string} */
                    mode: "row-by-row" | "all-or-nothing";
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            /** @enum {string} */
                            dates: "none" | "day-first" | "month-first" | "ask";
                            name: string;
                            samples: string[];
                            values: string[] | null;
                        }[];
                        committedAt: string | null;
                        counts: {
                            created?: number;
                            disabled?: number;
                            done?: number;
                            ending?: number;
                            existing?: number;
                            groups?: number;
                            left?: number;
                            locations?: number;
                            rejected?: number;
                            removed?: number;
                            restored?: number;
                            rows?: number;
                            unchanged?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        done: number;
                        fields: {
                            id: string;
                            label: string;
                        }[];
                        fileName: string;
                        fileSize: number;
                        format: {
                            delimiter: string | null;
                            encoding: string | null;
                            page: string | null;
                            pages: string[];
                        };
                        /** Format: uuid */
                        id: string;
                        mapping: (string | null)[] | null;
                        may: {
                            cancel: boolean;
                            commit: boolean;
                            map: boolean;
                            undo: boolean;
                        };
                        options: {
                            [key: string]: unknown;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        roles: {
                            id: string;
                            name: string;
                        }[];
                        /** @enum {string} */
                        state: "uploaded" | "checking" | "checked" | "committing" | "committed" | "failed" | "cancelled" | "undo-checking" | "undo-checked" | "undoing" | "undone";
                        suggestion: (string | null)[];
                        task: string | null;
                        total: number | null;
                        undoUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user-import.map": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mapping: (string | null)[];
                    /** @default {} */
                    options?: {
                        createGroups?: boolean;
                        createLocations?: boolean;
                        /** @enum {string} */
                        dateOrder?: "day-first" | "month-first";
                        /** Format: uuid */
                        defaultLocation?: string;
                        /** @enum {string} */
                        newUsers?: "active" | "listed";
                        onlyGroups?: boolean;
                        roleValues?: {
                            role: string | null;
                            value: string;
                        }[];
                        /** @enum {string} */
                        userNameFrom?: "email" | "employeeIdentifier";
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            /** @enum {string} */
                            dates: "none" | "day-first" | "month-first" | "ask";
                            name: string;
                            samples: string[];
                            values: string[] | null;
                        }[];
                        committedAt: string | null;
                        counts: {
                            created?: number;
                            disabled?: number;
                            done?: number;
                            ending?: number;
                            existing?: number;
                            groups?: number;
                            left?: number;
                            locations?: number;
                            rejected?: number;
                            removed?: number;
                            restored?: number;
                            rows?: number;
                            unchanged?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        done: number;
                        fields: {
                            id: string;
                            label: string;
                        }[];
                        fileName: string;
                        fileSize: number;
                        format: {
                            delimiter: string | null;
                            encoding: string | null;
                            page: string | null;
                            pages: string[];
                        };
                        /** Format: uuid */
                        id: string;
                        mapping: (string | null)[] | null;
                        may: {
                            cancel: boolean;
                            commit: boolean;
                            map: boolean;
                            undo: boolean;
                        };
                        options: {
                            [key: string]: unknown;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        roles: {
                            id: string;
                            name: string;
                        }[];
                        /** @enum {string} */
                        state: "uploaded" | "checking" | "checked" | "committing" | "committed" | "failed" | "cancelled" | "undo-checking" | "undo-checked" | "undoing" | "undone";
                        suggestion: (string | null)[];
                        task: string | null;
                        total: number | null;
                        undoUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user-import.rows": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                outcome?: "created" | "updated" | "unchanged" | "rejected";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            changes: {
                                after: string | null;
                                before: string | null;
                                field: string;
                                label: string;
                            }[];
                            done: boolean;
                            line: number;
                            /** @enum {string} */
                            outcome: "created" | "updated" | "unchanged" | "rejected";
                            reasons: {
                                code: string;
                                column: string | null;
                                detail: string;
                                field: string | null;
                            }[];
                            user: string | null;
                            values: {
                                [key: string]: string;
                            };
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user-import.rows-export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user-import.undo": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            /** @enum {string} */
                            dates: "none" | "day-first" | "month-first" | "ask";
                            name: string;
                            samples: string[];
                            values: string[] | null;
                        }[];
                        committedAt: string | null;
                        counts: {
                            created?: number;
                            disabled?: number;
                            done?: number;
                            ending?: number;
                            existing?: number;
                            groups?: number;
                            left?: number;
                            locations?: number;
                            rejected?: number;
                            removed?: number;
                            restored?: number;
                            rows?: number;
                            unchanged?: number;
                            updated?: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        done: number;
                        fields: {
                            id: string;
                            label: string;
                        }[];
                        fileName: string;
                        fileSize: number;
                        format: {
                            delimiter: string | null;
                            encoding: string | null;
                            page: string | null;
                            pages: string[];
                        };
                        /** Format: uuid */
                        id: string;
                        mapping: (string | null)[] | null;
                        may: {
                            cancel: boolean;
                            commit: boolean;
                            map: boolean;
                            undo: boolean;
                        };
                        options: {
                            [key: string]: unknown;
                        };
                        problem: {
                            code: string;
                            detail: string;
                        } | null;
                        roles: {
                            id: string;
                            name: string;
                        }[];
                        /** @enum {string} */
                        state: "uploaded" | "checking" | "checked" | "committing" | "committed" | "failed" | "cancelled" | "undo-checking" | "undo-checked" | "undoing" | "undone";
                        suggestion: (string | null)[];
                        task: string | null;
                        total: number | null;
                        undoUntil: string | null;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user-import.undo-rows": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                outcome?: "put-back" | "removed" | "disabled" | "left";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            done: boolean;
                            fields: string[];
                            line: number;
                            /** @enum {string} */
                            outcome: "put-back" | "removed" | "disabled" | "left";
                            reasons: {
                                code: string;
                                column: string | null;
                                detail: string;
                                field: string | null;
                            }[];
                            user: string | null;
                            values: {
                                [key: string]: string;
                            };
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user-import.template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user-import.template-workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.list-places": {
        parameters: {
            query: {
                after?: string;
                at?: string;
                limit?: number;
                on: string;
                user?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            places: {
                                value: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string | null;
                                };
                                /** @enum {string} */
                                what: "location" | "department" | "job-title" | "manager";
                            }[];
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.list": {
        parameters: {
            query?: {
                additional?: string;
                after?: string;
                clients?: "true" | "false";
                department?: string;
                expiresFrom?: string;
                expiresTo?: string;
                group?: string;
                hiredFrom?: string;
                hiredTo?: string;
                jobTitle?: string;
                limit?: number;
                location?: string;
                manager?: string;
                neverSignedIn?: "true" | "false";
                role?: string;
                search?: string;
                signedInFrom?: string;
                signedInTo?: string;
                sort?: "name" | "-name" | "user-name" | "-user-name";
                state?: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            alsoHere: boolean;
                            email: string | null;
                            employeeIdentifier: string | null;
                            expiresAt: string | null;
                            hireDate: string | null;
                            /** Format: uuid */
                            id: string;
                            lastSignInAt: string | null;
                            location: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            may: {
                                appoint: true | {
                                    reason: string;
                                };
                                archive: true | {
                                    reason: string;
                                };
                                delete: true | {
                                    reason: string;
                                };
                                edit: true | {
                                    reason: string;
                                };
                                password: true | {
                                    reason: string;
                                };
                                resetFactors: true | {
                                    reason: string;
                                };
                                setPin: true | {
                                    reason: string;
                                };
                                suspend: true | {
                                    reason: string;
                                };
                            };
                            name: string;
                            organization: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            roles: {
                                name: string;
                                role: string;
                            }[];
                            /** @enum {string} */
                            state: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                            userName: string;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    additional?: {
                        [key: string]: string | null;
                    };
                    email?: string | null;
                    employeeIdentifier?: string | null;
                    firstName: string;
                    /** @enum {string} */
                    language?: "en" | "de";
                    lastName: string;
                    locationId?: string | null;
                    password?: string;
                    phone?: string | null;
                    role?: string;
                    userName: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alsoHere: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        department: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        email: string | null;
                        employeeIdentifier: string | null;
                        erasedAt: string | null;
                        expiresAt: string | null;
                        firstName: string;
                        hireDate: string | null;
                        /** Format: uuid */
                        id: string;
                        jobTitle: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        language: string;
                        lastName: string;
                        lastSignInAt: string | null;
                        location: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        may: {
                            appoint: true | {
                                reason: string;
                            };
                            archive: true | {
                                reason: string;
                            };
                            delete: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            password: true | {
                                reason: string;
                            };
                            resetFactors: true | {
                                reason: string;
                            };
                            setPin: true | {
                                reason: string;
                            };
                            suspend: true | {
                                reason: string;
                            };
                        };
                        middleName: string | null;
                        name: string;
                        organization: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        phone: string | null;
                        photo: string | null;
                        roles: {
                            name: string;
                            role: string;
                        }[];
                        standing: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            became: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                            byName: string | null;
                            reason: string | null;
                            until: string | null;
                            /** @enum {string} */
                            was: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        } | null;
                        /** @enum {string} */
                        state: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        timeZone: string | null;
                        userName: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alsoHere: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        department: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        email: string | null;
                        employeeIdentifier: string | null;
                        erasedAt: string | null;
                        expiresAt: string | null;
                        firstName: string;
                        hireDate: string | null;
                        /** Format: uuid */
                        id: string;
                        jobTitle: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        language: string;
                        lastName: string;
                        lastSignInAt: string | null;
                        location: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        may: {
                            appoint: true | {
                                reason: string;
                            };
                            archive: true | {
                                reason: string;
                            };
                            delete: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            password: true | {
                                reason: string;
                            };
                            resetFactors: true | {
                                reason: string;
                            };
                            setPin: true | {
                                reason: string;
                            };
                            suspend: true | {
                                reason: string;
                            };
                        };
                        middleName: string | null;
                        name: string;
                        organization: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        phone: string | null;
                        photo: string | null;
                        roles: {
                            name: string;
                            role: string;
                        }[];
                        standing: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            became: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                            byName: string | null;
                            reason: string | null;
                            until: string | null;
                            /** @enum {string} */
                            was: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        } | null;
                        /** @enum {string} */
                        state: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        timeZone: string | null;
                        userName: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.delete": {
        parameters: {
            query?: {
                reason?: string;
            };
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.edit": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    additional?: {
                        [key: string]: string | null;
                    };
                    email?: string | null;
                    employeeIdentifier?: string | null;
                    firstName?: string;
                    /** Format: date */
                    from?: string;
                    /** @enum {string} */
                    language?: "en" | "de";
                    lastName?: string;
                    locationId?: string | null;
                    phone?: string | null;
                    userName?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alsoHere: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        department: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        email: string | null;
                        employeeIdentifier: string | null;
                        erasedAt: string | null;
                        expiresAt: string | null;
                        firstName: string;
                        hireDate: string | null;
                        /** Format: uuid */
                        id: string;
                        jobTitle: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        language: string;
                        lastName: string;
                        lastSignInAt: string | null;
                        location: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        may: {
                            appoint: true | {
                                reason: string;
                            };
                            archive: true | {
                                reason: string;
                            };
                            delete: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            password: true | {
                                reason: string;
                            };
                            resetFactors: true | {
                                reason: string;
                            };
                            setPin: true | {
                                reason: string;
                            };
                            suspend: true | {
                                reason: string;
                            };
                        };
                        middleName: string | null;
                        name: string;
                        organization: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        phone: string | null;
                        photo: string | null;
                        roles: {
                            name: string;
                            role: string;
                        }[];
                        standing: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            became: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                            byName: string | null;
                            reason: string | null;
                            until: string | null;
                            /** @enum {string} */
                            was: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        } | null;
                        /** @enum {string} */
                        state: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        timeZone: string | null;
                        userName: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.additional": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            label: string;
                            options: {
                                label: string;
                                value: string;
                            }[];
                            required: boolean;
                            /** @enum {string} */
                            type: "text" | "number" | "date" | "choice" | "yes-no";
                            value: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "role.appointments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            anchor: {
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                name: string | null;
                            } | null;
                            from: string | null;
                            /** Format: date-time */
                            givenAt: string;
                            givenBy: string | null;
                            /** Format: uuid */
                            id: string;
                            isBase: boolean;
                            may: {
                                because: string[];
                                end: boolean;
                            };
                            name: string;
                            options: {
                                [key: string]: boolean;
                            };
                            reason: string | null;
                            role: string;
                            until: string | null;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "role.give": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    anchor?: {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "organization" | "location" | "department" | "group" | "course" | "session" | "card-bank" | "customer";
                    } | null;
                    /** @default null */
                    from?: string | null;
                    /** @default {} */
                    options?: {
                        [key: string]: boolean;
                    };
                    /** @default null */
                    reason?: string | null;
                    role: string;
                    /** @default null */
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "role.end": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                appointment: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "role.change": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                appointment: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    from?: string | null;
                    options?: {
                        [key: string]: boolean;
                    };
                    /** @default null */
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.archive": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alsoHere: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        department: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        email: string | null;
                        employeeIdentifier: string | null;
                        erasedAt: string | null;
                        expiresAt: string | null;
                        firstName: string;
                        hireDate: string | null;
                        /** Format: uuid */
                        id: string;
                        jobTitle: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        language: string;
                        lastName: string;
                        lastSignInAt: string | null;
                        location: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        may: {
                            appoint: true | {
                                reason: string;
                            };
                            archive: true | {
                                reason: string;
                            };
                            delete: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            password: true | {
                                reason: string;
                            };
                            resetFactors: true | {
                                reason: string;
                            };
                            setPin: true | {
                                reason: string;
                            };
                            suspend: true | {
                                reason: string;
                            };
                        };
                        middleName: string | null;
                        name: string;
                        organization: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        phone: string | null;
                        photo: string | null;
                        roles: {
                            name: string;
                            role: string;
                        }[];
                        standing: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            became: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                            byName: string | null;
                            reason: string | null;
                            until: string | null;
                            /** @enum {string} */
                            was: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        } | null;
                        /** @enum {string} */
                        state: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        timeZone: string | null;
                        userName: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "enrollment.list-of-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        counts: {
                            all: number;
                            completed: number;
                            failed: number;
                            inProgress: number;
                            notStarted: number;
                            overdue: number;
                        };
                        items: {
                            completedAt: string | null;
                            course: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                            };
                            dueDate: string | null;
                            /** Format: uuid */
                            enrollmentId: string;
                            imported: boolean;
                            isOpen: boolean;
                            lastAccessAt: string | null;
                            overdue: boolean;
                            progress: number;
                            score: number | null;
                            startedAt: string | null;
                            /** @enum {string} */
                            state: "not-started" | "in-progress" | "completed" | "failed" | "withdrawn";
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.preview-erasure": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        erasedAt: string | null;
                        holds: {
                            /** Format: date-time */
                            at: string;
                            by: string | null;
                            /** Format: uuid */
                            id: string;
                            reason: string;
                            until: string | null;
                        }[];
                        parts: {
                            because: string | null;
                            /** @enum {string} */
                            becomes: "removed" | "emptied" | "stays";
                            count: number;
                            holds: string;
                        }[];
                        state: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.erase": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.list-external-ids": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            externalId: string;
                            isFormer: boolean;
                            name: string;
                            source: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "external-training.list-of-user": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            /** Format: date */
                            completedOn: string;
                            /** @default [] */
                            credits: {
                                amount: number;
                                kind: string;
                            }[];
                            decided: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string | null;
                            } | null;
                            /** Format: date-time */
                            enteredAt: string;
                            enteredBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @default null */
                            hours: number | null;
                            /** Format: uuid */
                            id: string;
                            may: {
                                approve: true | {
                                    reason: string;
                                };
                                edit: true | {
                                    reason: string;
                                };
                                remove: true | {
                                    reason: string;
                                };
                            };
                            /** @default  */
                            provider: string;
                            /** @default  */
                            remark: string;
                            /** @enum {string} */
                            source: "entered" | "imported";
                            /** @enum {string} */
                            state: "pending" | "approved" | "refused";
                            title: string;
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @default null */
                            validUntil: string | null;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.add-further-place": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from?: string;
                    /** Format: uuid */
                    locationId: string;
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.end-further-place": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                place: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    until: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.hand-over": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parts?: ("courses" | "instructors" | "packages" | "paths" | "templates" | "assignments" | "groups" | "managers" | "sessions" | "card-banks" | "orders" | "reports" | "schedules" | "reviews" | "views")[];
                    /** Format: uuid */
                    to: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.history": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            /** Format: date-time */
                            at: string;
                            by: string | null;
                            changed: {
                                after: string | null;
                                before: string | null;
                                field: string;
                            }[];
                            deed: string;
                            /** Format: uuid */
                            id: string;
                            reason: string | null;
                            role: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.hold-data": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @default null */
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.release-data": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                hold: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.likely-same": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @enum {string} */
                            by: "identifier" | "email" | "name";
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            state: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                            userName: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.looks-after": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            count: number;
                            /** @enum {string} */
                            id: "courses" | "instructors" | "packages" | "paths" | "templates" | "assignments" | "groups" | "managers" | "sessions" | "card-banks" | "orders" | "reports" | "schedules" | "reviews" | "views";
                            names: string[];
                            what: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.managers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hidden: number;
                        items: {
                            beganAt: string | null;
                            givenBy: string | null;
                            group: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: uuid */
                            id: string;
                            manager: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                        }[];
                        may: {
                            map: true | {
                                reason: string;
                            };
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.map-manager": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    groupId?: string | null;
                    /** Format: uuid */
                    managerId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.unmap-manager": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                mapping: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.merge": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    from: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.preview-merge": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    from: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ends: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            state: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                            userName: string;
                        };
                        filled: {
                            /** @enum {string} */
                            field: "email" | "phone" | "middle_name" | "employee_identifier" | "hire_date";
                            value: string;
                        }[];
                        moves: {
                            count: number;
                            holds: string;
                        }[];
                        roles: string[];
                        stays: {
                            email: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @enum {string} */
                            state: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                            userName: string;
                        };
                        twice: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.merges": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            /** Format: uuid */
                            endedId: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            keptId: string;
                            reason: string;
                            undoneAt: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.undo-merge": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                merge: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        stayed: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.unplan-move": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                move: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.take-back-move": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    from: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alsoHere: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        department: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        email: string | null;
                        employeeIdentifier: string | null;
                        erasedAt: string | null;
                        expiresAt: string | null;
                        firstName: string;
                        hireDate: string | null;
                        /** Format: uuid */
                        id: string;
                        jobTitle: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        language: string;
                        lastName: string;
                        lastSignInAt: string | null;
                        location: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        may: {
                            appoint: true | {
                                reason: string;
                            };
                            archive: true | {
                                reason: string;
                            };
                            delete: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            password: true | {
                                reason: string;
                            };
                            resetFactors: true | {
                                reason: string;
                            };
                            setPin: true | {
                                reason: string;
                            };
                            suspend: true | {
                                reason: string;
                            };
                        };
                        middleName: string | null;
                        name: string;
                        organization: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        phone: string | null;
                        photo: string | null;
                        roles: {
                            name: string;
                            role: string;
                        }[];
                        standing: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            became: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                            byName: string | null;
                            reason: string | null;
                            until: string | null;
                            /** @enum {string} */
                            was: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        } | null;
                        /** @enum {string} */
                        state: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        timeZone: string | null;
                        userName: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.list-notes": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            editedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            may: {
                                delete: true | {
                                    reason: string;
                                };
                                edit: true | {
                                    reason: string;
                                };
                            };
                            text: string;
                            version: number;
                            visibleToUser: boolean;
                            /** Format: date-time */
                            writtenAt: string;
                            writtenBy: string | null;
                        }[];
                        may: {
                            write: true | {
                                reason: string;
                            };
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.write-note": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @default false */
                    visibleToUser?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        editedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        may: {
                            delete: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                        };
                        text: string;
                        version: number;
                        visibleToUser: boolean;
                        /** Format: date-time */
                        writtenAt: string;
                        writtenBy: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.delete-note": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                note: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.edit-note": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                note: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: string;
                    version: number;
                    visibleToUser?: boolean;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        editedAt: string | null;
                        /** Format: uuid */
                        id: string;
                        may: {
                            delete: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                        };
                        text: string;
                        version: number;
                        visibleToUser: boolean;
                        /** Format: date-time */
                        writtenAt: string;
                        writtenBy: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.offered-managers": {
        parameters: {
            query?: {
                search?: string;
                within?: "group" | "organization";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "role.offered": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            anchor: string;
                            atClients: boolean;
                            available: boolean;
                            because: string[];
                            kind: string;
                            name: string;
                            options: {
                                id: string;
                                title: string;
                            }[];
                            rank: number;
                            role: string;
                            sentence: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.password": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default true */
                    mustChange?: boolean;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "personal-data.export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        organization: string;
                        parts: {
                            erased: string;
                            holds: string;
                            rows: {
                                [key: string]: unknown;
                            }[];
                            table: string;
                        }[];
                        user: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.view-photo": {
        parameters: {
            query?: {
                size?: "small" | "large";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        photo: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.edit-photo": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    photo: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.set-pin": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        number: string;
                        pin: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.places": {
        parameters: {
            query?: {
                on?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        further: {
                            byName: string;
                            /** Format: date */
                            from: string;
                            /** Format: uuid */
                            id: string;
                            location: {
                                /** Format: uuid */
                                id: string;
                                name: string | null;
                            };
                            until: string | null;
                        }[];
                        hasFurther: boolean;
                        items: {
                            byName: string | null;
                            /** Format: date */
                            from: string;
                            until: string | null;
                            value: {
                                /** Format: uuid */
                                id: string;
                                name: string | null;
                            };
                            /** @enum {string} */
                            what: "location" | "department" | "job-title" | "manager";
                        }[];
                        may: {
                            move: true | {
                                reason: string;
                            };
                        };
                        more: boolean;
                        moves: {
                            byName: string;
                            /** Format: date */
                            day: string;
                            /** Format: uuid */
                            id: string;
                            location: {
                                /** Format: uuid */
                                id: string;
                                name: string | null;
                            } | null;
                            reason: string | null;
                            /** @enum {string} */
                            state: "planned" | "refused";
                            told: (string | null)[] | null;
                        }[];
                        /** Format: date */
                        today: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "profile.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string | null;
                        department: string | null;
                        editable: ("firstName" | "lastName" | "email" | "phone" | "address" | "timeZone")[];
                        email: string | null;
                        employeeIdentifier: string | null;
                        firstName: string;
                        jobTitle: string | null;
                        lastName: string;
                        location: string | null;
                        name: string;
                        phone: string | null;
                        photo: string | null;
                        required: string[];
                        timeZone: string | null;
                        userName: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "profile.change": {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string | null;
                    email?: string | null;
                    firstName?: string;
                    lastName?: string;
                    phone?: string | null;
                    timeZone?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string | null;
                        department: string | null;
                        editable: ("firstName" | "lastName" | "email" | "phone" | "address" | "timeZone")[];
                        email: string | null;
                        employeeIdentifier: string | null;
                        firstName: string;
                        jobTitle: string | null;
                        lastName: string;
                        location: string | null;
                        name: string;
                        phone: string | null;
                        photo: string | null;
                        required: string[];
                        timeZone: string | null;
                        userName: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "profile.list-notes": {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        after: string | null;
                        items: {
                            editedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            text: string;
                            version: number;
                            visibleToUser: boolean;
                            /** Format: date-time */
                            writtenAt: string;
                            writtenBy: string | null;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "profile.view-photo": {
        parameters: {
            query?: {
                size?: "small" | "large";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        photo: string | null;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "profile.change-photo": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    photo: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.restore": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alsoHere: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        department: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        email: string | null;
                        employeeIdentifier: string | null;
                        erasedAt: string | null;
                        expiresAt: string | null;
                        firstName: string;
                        heldBack: string[];
                        hireDate: string | null;
                        /** Format: uuid */
                        id: string;
                        jobTitle: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        language: string;
                        lastName: string;
                        lastSignInAt: string | null;
                        location: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        may: {
                            appoint: true | {
                                reason: string;
                            };
                            archive: true | {
                                reason: string;
                            };
                            delete: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            password: true | {
                                reason: string;
                            };
                            resetFactors: true | {
                                reason: string;
                            };
                            setPin: true | {
                                reason: string;
                            };
                            suspend: true | {
                                reason: string;
                            };
                        };
                        middleName: string | null;
                        name: string;
                        organization: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        phone: string | null;
                        photo: string | null;
                        roles: {
                            name: string;
                            role: string;
                        }[];
                        standing: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            became: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                            byName: string | null;
                            reason: string | null;
                            until: string | null;
                            /** @enum {string} */
                            was: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        } | null;
                        /** @enum {string} */
                        state: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        timeZone: string | null;
                        userName: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.reset-factors": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        passkeys: number;
                        secondFactor: boolean;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign-in.list-of-user": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            address: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            device: string | null;
                            /** Format: uuid */
                            id: string;
                            mayEnd: boolean;
                            /** Format: date-time */
                            seenAt: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.suspend": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                    /** @enum {string} */
                    state: "active" | "suspended" | "disabled";
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alsoHere: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        department: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        email: string | null;
                        employeeIdentifier: string | null;
                        erasedAt: string | null;
                        expiresAt: string | null;
                        firstName: string;
                        hireDate: string | null;
                        /** Format: uuid */
                        id: string;
                        jobTitle: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        language: string;
                        lastName: string;
                        lastSignInAt: string | null;
                        location: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        may: {
                            appoint: true | {
                                reason: string;
                            };
                            archive: true | {
                                reason: string;
                            };
                            delete: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            password: true | {
                                reason: string;
                            };
                            resetFactors: true | {
                                reason: string;
                            };
                            setPin: true | {
                                reason: string;
                            };
                            suspend: true | {
                                reason: string;
                            };
                        };
                        middleName: string | null;
                        name: string;
                        organization: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        phone: string | null;
                        photo: string | null;
                        roles: {
                            name: string;
                            role: string;
                        }[];
                        standing: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            became: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                            byName: string | null;
                            reason: string | null;
                            until: string | null;
                            /** @enum {string} */
                            was: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        } | null;
                        /** @enum {string} */
                        state: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        timeZone: string | null;
                        userName: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.list-states": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            became: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                            byName: string | null;
                            /** Format: uuid */
                            id: string;
                            reason: string | null;
                            until: string | null;
                            /** @enum {string} */
                            was: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "transcript.view": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        completions: {
                            /** Format: date */
                            completedOn: string;
                            course: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                            };
                            /** Format: uuid */
                            id: string;
                            imported: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                line: number;
                            } | null;
                            remark: string;
                            score: number | null;
                            validUntil: string | null;
                        }[];
                        external: {
                            /** Format: date */
                            completedOn: string;
                            /** @default [] */
                            credits: {
                                amount: number;
                                kind: string;
                            }[];
                            decided: {
                                /** Format: date-time */
                                at: string;
                                by: string;
                                reason: string | null;
                            } | null;
                            /** Format: date-time */
                            enteredAt: string;
                            enteredBy: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @default null */
                            hours: number | null;
                            /** Format: uuid */
                            id: string;
                            may: {
                                approve: true | {
                                    reason: string;
                                };
                                edit: true | {
                                    reason: string;
                                };
                                remove: true | {
                                    reason: string;
                                };
                            };
                            /** @default  */
                            provider: string;
                            /** @default  */
                            remark: string;
                            /** @enum {string} */
                            source: "entered" | "imported";
                            /** @enum {string} */
                            state: "pending" | "approved" | "refused";
                            title: string;
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @default null */
                            validUntil: string | null;
                            version: number;
                        }[];
                        hours: number;
                        user: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.undelete": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        alsoHere: boolean;
                        /** Format: date-time */
                        createdAt: string;
                        department: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        email: string | null;
                        employeeIdentifier: string | null;
                        erasedAt: string | null;
                        expiresAt: string | null;
                        firstName: string;
                        heldBack: string[];
                        hireDate: string | null;
                        /** Format: uuid */
                        id: string;
                        jobTitle: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        language: string;
                        lastName: string;
                        lastSignInAt: string | null;
                        location: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        may: {
                            appoint: true | {
                                reason: string;
                            };
                            archive: true | {
                                reason: string;
                            };
                            delete: true | {
                                reason: string;
                            };
                            edit: true | {
                                reason: string;
                            };
                            password: true | {
                                reason: string;
                            };
                            resetFactors: true | {
                                reason: string;
                            };
                            setPin: true | {
                                reason: string;
                            };
                            suspend: true | {
                                reason: string;
                            };
                        };
                        middleName: string | null;
                        name: string;
                        organization: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        };
                        phone: string | null;
                        photo: string | null;
                        roles: {
                            name: string;
                            role: string;
                        }[];
                        standing: {
                            /** Format: date-time */
                            at: string;
                            /** @enum {string} */
                            became: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                            byName: string | null;
                            reason: string | null;
                            until: string | null;
                            /** @enum {string} */
                            was: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        } | null;
                        /** @enum {string} */
                        state: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
                        timeZone: string | null;
                        userName: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.find-by-external-id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        externalId: string;
                        /** Format: uuid */
                        id: string;
                        isFormer: boolean;
                        source: string;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.put-by-external-id": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    additional?: {
                        [key: string]: string | null;
                    };
                    email?: string | null;
                    employeeIdentifier?: string | null;
                    firstName?: string;
                    /** Format: date */
                    from?: string;
                    /** Format: uuid */
                    id?: string;
                    /** @enum {string} */
                    language?: "en" | "de";
                    lastName?: string;
                    locationId?: string | null;
                    password?: string;
                    phone?: string | null;
                    role?: string;
                    userName?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        isChanged: boolean;
                        isNew: boolean;
                        version: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.unlink": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                externalId: string;
                source: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.count": {
        parameters: {
            query?: {
                additional?: string;
                clients?: "true" | "false";
                department?: string;
                expiresFrom?: string;
                expiresTo?: string;
                group?: string;
                hiredFrom?: string;
                hiredTo?: string;
                jobTitle?: string;
                location?: string;
                manager?: string;
                neverSignedIn?: "true" | "false";
                role?: string;
                search?: string;
                signedInFrom?: string;
                signedInTo?: string;
                state?: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.choose-view": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    view: string | null;
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.export": {
        parameters: {
            query?: {
                additional?: string;
                clients?: "true" | "false";
                columns?: string;
                department?: string;
                expiresFrom?: string;
                expiresTo?: string;
                group?: string;
                hiredFrom?: string;
                hiredTo?: string;
                jobTitle?: string;
                location?: string;
                manager?: string;
                neverSignedIn?: "true" | "false";
                role?: string;
                search?: string;
                signedInFrom?: string;
                signedInTo?: string;
                sort?: "name" | "-name" | "user-name" | "-user-name";
                state?: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.export-workbook": {
        parameters: {
            query?: {
                additional?: string;
                clients?: "true" | "false";
                columns?: string;
                department?: string;
                expiresFrom?: string;
                expiresTo?: string;
                group?: string;
                hiredFrom?: string;
                hiredTo?: string;
                jobTitle?: string;
                location?: string;
                manager?: string;
                neverSignedIn?: "true" | "false";
                role?: string;
                search?: string;
                signedInFrom?: string;
                signedInTo?: string;
                sort?: "name" | "-name" | "user-name" | "-user-name";
                state?: "invited" | "listed" | "active" | "suspended" | "disabled" | "archived" | "deleted";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "first-credential.make": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    users: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        expiresAt: string;
                        items: {
                            /** Format: uuid */
                            id: string;
                            link: string;
                            name: string;
                            picture: string;
                            userName: string;
                        }[] | null;
                        organization: {
                            identifier: string;
                            name: string;
                        };
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.offered-places": {
        parameters: {
            query?: {
                id?: string;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            above: string[];
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        more: boolean;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.list-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        departments: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        jobTitles: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        roles: {
                            name: string;
                            role: string;
                        }[];
                        sorts: ("name" | "-name" | "user-name" | "-user-name")[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.list-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            columns: string[] | null;
                            filters: {
                                [key: string]: string;
                            };
                            /** Format: uuid */
                            id: string;
                            isDefault: boolean;
                            isMine: boolean;
                            name: string;
                            ownerName: string;
                            sharedWith: string[];
                        }[];
                        roles: {
                            name: string;
                            role: string;
                        }[];
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.create-view": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    columns?: string[] | null;
                    filters: {
                        [key: string]: string;
                    };
                    name: string;
                    /** @default [] */
                    sharedWith?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.edit-view": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    columns?: string[] | null;
                    filters: {
                        [key: string]: string;
                    };
                    name: string;
                    /** @default [] */
                    sharedWith?: string[];
                };
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.delete-view": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "user.unowned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            count: number;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            state: string;
                            what: string;
                        }[];
                        more: boolean;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run-time.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                path: string;
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        filesKey: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "health.view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run-time.page": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        activities: unknown;
                        address: string;
                        course: {
                            title: string;
                            /** Format: uri */
                            url: string;
                        };
                        /** Format: uuid */
                        item: string;
                        items: {
                            depth: number;
                            hides: string[];
                            /** Format: uuid */
                            id: string;
                            identifier: string;
                            opens: boolean;
                            parent: string | null;
                            prerequisites: string | null;
                            /** @enum {string} */
                            state: "none" | "begun" | "completed" | "passed" | "failed";
                            title: string;
                            visible: boolean;
                        }[];
                        /** @enum {string} */
                        language: "en" | "de";
                        /** @enum {string} */
                        standard: "scorm-1.2" | "scorm-2004" | "aicc" | "cmi5" | "asset";
                        token: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "metrics.view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "contract.view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "ready.view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run-time.commit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        [key: string]: string | null;
                    };
                    final: boolean;
                    number: number;
                    objectives?: {
                        [key: string]: {
                            completed: boolean | null;
                            least: number | null;
                            measure: number | null;
                            most: number | null;
                            progress: number | null;
                            raw: number | null;
                            satisfied: boolean | null;
                        };
                    };
                    seconds: number;
                    sequencing?: string | null;
                    since?: number;
                    /** Format: uuid */
                    sitting: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acknowledged: number;
                        /** @enum {string} */
                        completion: "unknown" | "incomplete" | "completed";
                        /** @enum {string} */
                        success: "unknown" | "passed" | "failed";
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run-time.end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        [key: string]: string | null;
                    };
                    final: boolean;
                    number: number;
                    objectives?: {
                        [key: string]: {
                            completed: boolean | null;
                            least: number | null;
                            measure: number | null;
                            most: number | null;
                            progress: number | null;
                            raw: number | null;
                            satisfied: boolean | null;
                        };
                    };
                    seconds: number;
                    sequencing?: string | null;
                    since?: number;
                    /** Format: uuid */
                    sitting: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        acknowledged: number;
                        /** @enum {string} */
                        completion: "unknown" | "incomplete" | "completed";
                        /** @enum {string} */
                        success: "unknown" | "passed" | "failed";
                        /** Format: uri */
                        url: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cmi5.fetch": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        "auth-token"?: string;
                        "error-code"?: string;
                        "error-text"?: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run-time.hacp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run-time.move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    itemId: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "run-time.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            [key: string]: string;
                        };
                        number: number;
                        objectives: {
                            [key: string]: {
                                completed: boolean | null;
                                least: number | null;
                                measure: number | null;
                                most: number | null;
                                progress: number | null;
                                raw: number | null;
                                satisfied: boolean | null;
                            };
                        } | null;
                        sequencing: string | null;
                        /** Format: uuid */
                        sitting: string;
                        /** @enum {string} */
                        state: "open" | "ended";
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim.list-groups": {
        parameters: {
            query?: {
                attributes?: string;
                count?: number;
                excludedAttributes?: string;
                filter?: string;
                startIndex?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": {
                        readonly schemas: string[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim.create-group": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/scim+json": {
                    displayName: string;
                    schemas: string[];
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": {
                        readonly schemas: string[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim.view-group": {
        parameters: {
            query?: {
                attributes?: string;
                excludedAttributes?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": {
                        readonly schemas: string[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim.replace-group": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/scim+json": {
                    displayName: string;
                    schemas: string[];
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": {
                        readonly schemas: string[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim.delete-group": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim.patch-group": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/scim+json": {
                    Operations: ({
                        op: string;
                        path?: string;
                        value?: unknown;
                    } & {
                        [key: string]: unknown;
                    })[];
                    schemas: string[];
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": {
                        readonly schemas: string[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim.list-resource-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": {
                        readonly schemas: string[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim.view-resource-type": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": {
                        readonly schemas: string[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim.list-schemas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": {
                        readonly schemas: string[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim.view-schema": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": {
                        readonly schemas: string[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim.view-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": {
                        readonly schemas: string[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim.list-users": {
        parameters: {
            query?: {
                attributes?: string;
                count?: number;
                excludedAttributes?: string;
                filter?: string;
                startIndex?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": {
                        readonly schemas: string[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim.create-user": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/scim+json": {
                    schemas: string[];
                    userName: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": {
                        readonly schemas: string[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim.view-user": {
        parameters: {
            query?: {
                attributes?: string;
                excludedAttributes?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": {
                        readonly schemas: string[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim.replace-user": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/scim+json": {
                    schemas: string[];
                    userName: string;
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": {
                        readonly schemas: string[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim.delete-user": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "scim.patch-user": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
                /** @description The version that is changed, in quotes */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/scim+json": {
                    Operations: ({
                        op: string;
                        path?: string;
                        value?: unknown;
                    } & {
                        [key: string]: unknown;
                    })[];
                    schemas: string[];
                } & {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/scim+json": {
                        readonly schemas: string[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "xapi.document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                of: string;
                what: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        content: string | null;
                        headers: {
                            [key: string]: string;
                        };
                        status: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "xapi.put-document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                of: string;
                what: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: string;
                    ifMatch?: string;
                    ifNoneMatch?: string;
                    type: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        content: string | null;
                        headers: {
                            [key: string]: string;
                        };
                        status: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "xapi.merge-document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                of: string;
                what: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: string;
                    ifMatch?: string;
                    ifNoneMatch?: string;
                    type: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        content: string | null;
                        headers: {
                            [key: string]: string;
                        };
                        status: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "xapi.delete-document": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                of: string;
                what: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        content: string | null;
                        headers: {
                            [key: string]: string;
                        };
                        status: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "xapi.about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        content: string | null;
                        headers: {
                            [key: string]: string;
                        };
                        status: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "xapi.activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        content: string | null;
                        headers: {
                            [key: string]: string;
                        };
                        status: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "xapi.agent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        content: string | null;
                        headers: {
                            [key: string]: string;
                        };
                        status: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "xapi.statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        content: string | null;
                        headers: {
                            [key: string]: string;
                        };
                        status: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "xapi.put-statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: string;
                    ifMatch?: string;
                    ifNoneMatch?: string;
                    type: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        content: string | null;
                        headers: {
                            [key: string]: string;
                        };
                        status: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "xapi.post-statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: string;
                    ifMatch?: string;
                    ifNoneMatch?: string;
                    type: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        content: string | null;
                        headers: {
                            [key: string]: string;
                        };
                        status: number;
                    };
                };
            };
            /** @description A problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
