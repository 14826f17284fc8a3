import type { Field as AddedField } from '../../fields/index.ts';
import type { Text } from '../../text.ts';

type Field = Readonly<{
  label: Text;
  /** Headers of columns that mean it, in several languages and as other systems write them: letters and digits only. */ known: readonly string[];
  /** Characters at most; 0: other rules decide. */ longest: number;
}>;

const field = (en: string, de: string, longest: number, known: string): Field =>
  Object.freeze({ label: { en, de }, longest, known: known.split(' ') });

/** What a column of a file can stand for, in the order in which screens offer it. */
export const fields = Object.freeze({
  userName: field(
    'User name',
    'Benutzername',
    300,
    'username login loginname loginid userid userlogin account accountname benutzername benutzer anmeldename kennung nomdutilisateur identifiant utilisateur nombredeusuario usuario nomeutente utente gebruikersnaam nomedeusuario nomedeutilizador nazwauzytkownika kullaniciadi',
  ),
  firstName: field(
    'First name',
    'Vorname',
    100,
    'firstname first givenname given forename vorname rufname prenom nombre nombres nome voornaam imie ad isim',
  ),
  middleName: field(
    'Middle name',
    'Zweiter Vorname',
    100,
    'middlename middle middleinitial secondname zweitervorname weiterevornamen deuxiemeprenom segundonombre secondonome tussenvoegsel',
  ),
  lastName: field(
    'Last name',
    'Nachname',
    100,
    'lastname last surname familyname nachname familienname zuname nomdefamille apellido apellidos cognome achternaam sobrenome apelido nazwisko soyad soyadi',
  ),
  fullName: field(
    'Name in one cell',
    'Name in einer Zelle',
    0,
    'name fullname displayname employeename personname wholename vollername vollstaendigername vorundnachname nomcomplet nombrecompleto nomecompleto volledigenaam nomecompletto imieinazwisko adsoyad',
  ),
  email: field(
    'E-mail',
    'E-Mail',
    300,
    'email emailaddress mail mailaddress workemail businessemail emailadresse mailadresse adresseemail courriel adressemail correo correoelectronico indirizzoemail posta epost eposta adresemail',
  ),
  employeeIdentifier: field(
    'Employee identifier',
    'Personalnummer',
    100,
    'employeeidentifier employeeid employeenumber employeeno employeenr employeecode empid personid personnelnumber personnelno personnelid staffid staffnumber staffno payrollid payrollnumber workerid badgenumber personalnummer personalnr persnr mitarbeiternummer mitarbeiternr mitarbeiterid matricule numeroemploye numerodeempleado matricola numeromatricola personeelsnummer medewerkernummer sicilno externalid',
  ),
  externalId: field('External id', 'Fremde Kennung', 200, 'externalid externalidentifier foreignid fremdid sourceid'),
  phone: field(
    'Phone',
    'Telefon',
    50,
    'phone phonenumber telephone telephonenumber mobile mobilephone mobilenumber cell cellphone workphone telefon telefonnummer handy mobil mobiltelefon mobilnummer rufnummer telephoneportable portable telefono movil cellulare telefoon mobiel',
  ),
  location: field(
    'Location',
    'Standort',
    0,
    'location locationname locationpath locationidentifier locationid site sitename branch branchname branchpath branchnamepath branches office officename officelocation workplace worklocation worksite facility store storename plant standort standortname niederlassung filiale betriebsstaette werk buero arbeitsort lieudetravail etablissement succursale agence ubicacion sucursal sede filialen vestiging locatie lokalizacja sube',
  ),
  department: field(
    'Department',
    'Abteilung',
    0,
    'department departmentname departmentid dept deptname division businessunit organisationalunit orgunit costcentre costcenter abteilung bereich fachbereich kostenstelle departement service departamento reparto dipartimento afdeling dzial bolum',
  ),
  jobTitle: field(
    'Job title',
    'Stellenbezeichnung',
    0,
    'jobtitle title job position positiontitle jobname jobposition function jobfunction occupation stellenbezeichnung position stelle funktion beruf taetigkeit poste fonction intituleduposte cargo puesto mansione functie stanowisko unvan',
  ),
  role: field(
    'Role',
    'Rolle',
    0,
    'role rolename userrole usertype type level userlevel profile profiletype accesslevel permissionlevel securityrole rolle benutzerrolle benutzertyp berechtigung rol role perfil ruolo papel rola',
  ),
  language: field(
    'Language',
    'Sprache',
    0,
    'language lang locale preferredlanguage userlanguage languagecode sprache benutzersprache langue idioma lingua taal idiom jezyk dil',
  ),
  state: field(
    'Active',
    'Aktiv',
    0,
    'active isactive enabled isenabled state status userstatus accountstatus employmentstatus userstate aktiv status zustand benutzerstatus actif activo attivo actief ativo aktywny aktif',
  ),
  expiresOn: field(
    'Account expires on',
    'Konto läuft ab am',
    0,
    'accountexpireson expireson expiry expirydate expiration expirationdate expires accountexpiry validuntil validto enddate deactivationdate deactivateon deactivation terminationdate leavingdate ablaufdatum ablauf gueltigbis kontolaeuftabam austritt austrittsdatum deaktivierungsdatum dateexpiration datedefin fechadevencimiento fechafin scadenza datascadenza vervaldatum einddatum',
  ),
  hireDate: field(
    'Hire date',
    'Eintrittsdatum',
    0,
    'hiredate hiredon dateofhire datehired startdate employmentstart employmentstartdate joineddate joindate joiningdate dateofjoining entrydate eintritt eintrittsdatum einstellungsdatum beschaeftigtseit dateembauche datedentree fechadecontratacion fechaingreso datadiassunzione datumindienst indiensttreding',
  ),
  manager: field(
    'Manager (user name or employee identifier)',
    'Vorgesetzte Person (Benutzername oder Personalnummer)',
    300,
    'manager managerusername managername managerid manageremployeeid manageremail linemanager supervisor supervisorid supervisorusername reportsto teamleader boss directmanager vorgesetzter vorgesetzte vorgesetzteperson fuehrungskraft leiter responsable superieur manageurhierarchique supervisor jefe responsabile leidinggevende przelozony yonetici',
  ),
  groups: field(
    'Groups',
    'Gruppen',
    0,
    'groups groupname groupnames groupids usergroups learninggroups traininggroups groupmemberships memberof gruppen gruppenname gruppennamen benutzergruppen lerngruppen schulungsgruppen groupes grupos gruppi groepen grupy gruplar',
  ),
  movesOn: field(
    'Moves on',
    'Umzug am',
    0,
    'moveson moveon movedate movedon transferdate transferredon effectivedate effectivefrom from validfrom ab gueltigab umzugam umzugsdatum umzug versetztab versetzungsdatum wirksamab',
  ),
  password: field(
    'First password (new users only)',
    'Erstes Passwort (nur neue Benutzer)',
    200,
    'password initialpassword firstpassword temporarypassword passwort kennwort erstespasswort motdepasse contrasena clave wachtwoord senha haslo sifre',
  ),
} satisfies Record<string, Field>);

export type OwnField = keyof typeof fields;
/** A field that the organization added to its users, by its key. */
export type Additional = `additional:${string}`;
export type FieldId = OwnField | Additional;
/** What the source of a file calls its users: said only by files that have a source. */
const ofSources: OwnField = 'externalId';
const everyId = Object.keys(fields).filter(isField);
export const fieldIds: readonly OwnField[] = Object.freeze(everyId.filter((id) => id !== ofSources));

/** What columns can stand for in a file that has a source, or has none. */
export const fieldIdsOf = (hasSource: boolean): readonly OwnField[] => (hasSource ? everyId : fieldIds);

export function isField(id: string): id is OwnField {
  return Object.hasOwn(fields, id);
}

export const isAdditional = (id: string): id is Additional => id.startsWith('additional:');
export const additional = (key: string): Additional => `additional:${key}`;

/** The additional fields of an organization, under the ids that columns are mapped to. */
export type Added = ReadonlyMap<Additional, AddedField>;
export const addedBy = (all: readonly AddedField[]): Added => new Map(all.map((one) => [additional(one.key), one]));

/** The fields of which one, at least, must say who a row is about. */
export const identifying = [
  'userName',
  'email',
  'employeeIdentifier',
  'externalId',
] as const satisfies readonly FieldId[];
