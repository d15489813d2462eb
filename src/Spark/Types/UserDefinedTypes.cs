using System.Collections.Concurrent;
using Microsoft.Spark.Sql.Types;

namespace Spark.Types;

/// <summary>
/// User-defined types by the name of their JVM class, so that schemas read from JSON find them again.
/// </summary>
internal static class UserDefinedTypes
{
    private static readonly ConcurrentDictionary<string, UserDefinedType> ByClass = new(StringComparer.Ordinal);

    public static void Register(UserDefinedType type) => ByClass[type.JvmClass] = type;

    public static UserDefinedType? Find(string jvmClass) => ByClass.GetValueOrDefault(jvmClass);
}
