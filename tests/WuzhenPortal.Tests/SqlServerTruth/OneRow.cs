using System.Collections;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace WuzhenPortal.Tests.SqlServerTruth;

/// <summary>An answer of one row that suits any question: whatever is asked for is there, so that what follows a first answer is asked too.</summary>
/// <param name="text">What stands in the text column at an ordinal.</param>
[SuppressMessage("Design", "CA1010", Justification = "A data reader enumerates as data readers do.")]
internal sealed class OneRow(Func<int, string> text) : DbDataReader
{
    private bool read;

    private int results;

    public override int Depth => 0;

    public override int FieldCount => 1000;

    public override bool HasRows => true;

    public override bool IsClosed => false;

    public override int RecordsAffected => 1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => 1L;

    public override bool Read() => !read && (read = true);

    // A batch of several statements has several answers; whoever reads until there is none must come to an end.
    public override bool NextResult() => !(read = ++results > 20);

    public override T GetFieldValue<T>(int ordinal) => typeof(T) == typeof(string) ? (T)(object)text(ordinal) : (T)Samples.Of(typeof(T))!;

    public override bool IsDBNull(int ordinal) => false;

    public override bool GetBoolean(int ordinal) => true;

    public override byte GetByte(int ordinal) => 1;

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;

    public override char GetChar(int ordinal) => 'x';

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;

    public override string GetDataTypeName(int ordinal) => "bigint";

    public override DateTime GetDateTime(int ordinal) => DateTime.UnixEpoch;

    public override decimal GetDecimal(int ordinal) => 1;

    public override double GetDouble(int ordinal) => 1;

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    public override Type GetFieldType(int ordinal) => typeof(long);

    public override float GetFloat(int ordinal) => 1;

    public override Guid GetGuid(int ordinal) => Guid.Empty;

    public override short GetInt16(int ordinal) => 1;

    public override int GetInt32(int ordinal) => 1;

    public override long GetInt64(int ordinal) => 1;

    public override string GetName(int ordinal) => "";

    public override int GetOrdinal(string name) => 0;

    public override string GetString(int ordinal) => text(ordinal);

    public override object GetValue(int ordinal) => 1L;

    public override int GetValues(object[] values) => 0;
}
