# What the scripts beside this one share; sourced, never run. Settings come from the environment, named as the
# program's own:
#   BIHUAN_MYSQL_ADDRESS, _SCHEMA, _USER, _PASSWORD   the database (schema and user: bihuan unless told)
#   BIHUAN_DATA_DIR        the data directory
#   BIHUAN_JAR             the program
#   BIHUAN_MYSQL_CLIENTS   the folder of mysql and mysqldump, unless they are found on the PATH
# The password reaches MySQL's programs in their environment: no command line and no file shows it.
set -euo pipefail
umask 077
export LC_ALL=C

say() { echo "${0##*/}: $*" >&2; }
die() { say "$*"; exit 1; }

need() { for name; do [[ -n ${!name:-} ]] || die "set $name"; done; }

# client PROGRAM ARGUMENT…: MySQL's own programs; MariaDB's of the same name speak to another database.
client() {
	local program=${BIHUAN_MYSQL_CLIENTS:+$BIHUAN_MYSQL_CLIENTS/}$1
	MYSQL_PWD=$BIHUAN_MYSQL_PASSWORD "$program" --no-defaults --protocol=tcp --host="${BIHUAN_MYSQL_ADDRESS%:*}" \
		--port="${BIHUAN_MYSQL_ADDRESS##*:}" --user="${BIHUAN_MYSQL_USER:-bihuan}" --default-character-set=utf8mb4 \
		--max-allowed-packet=1G "${@:2}"
}

# ask SCHEMA STATEMENT: rows without a head, columns parted by tabs.
ask() { client mysql --batch --skip-column-names --execute="$2" "$1"; }

check_tools() {
	local tool
	for tool in gzip tar sha256sum awk; do command -v "$tool" >/dev/null || die "needs $tool"; done
	for tool in mysql mysqldump; do
		tool=${BIHUAN_MYSQL_CLIENTS:+$BIHUAN_MYSQL_CLIENTS/}$tool
		command -v "$tool" >/dev/null || die "no $tool: put MySQL's client on the PATH or name its folder in BIHUAN_MYSQL_CLIENTS"
		if "$tool" --version | grep -qi mariadb; then die "$tool is MariaDB's; MySQL's own is needed"; fi
	done
	[[ -r $BIHUAN_JAR ]] || die "no program at $BIHUAN_JAR"
}

# The newest change of tables that the program knows: names in its archive stand there in clear.
program_tables() {
	{ grep -aoE '(db/migration|org/bihuan(/[a-z]+)+)/V[0-9]+__' "$BIHUAN_JAR" || echo V0__; } |
		sed -E 's#.*V0*([0-9]+)__#\1#' | sort -n | tail -n 1
}

# The newest change of tables that a schema has seen.
schema_tables() {
	ask "$1" 'select max(cast(version as unsigned)) from flyway_schema_history where success = 1'
}
