using System.Text.Json.Serialization;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.ElasticMapReduce;

[JsonConverter(typeof(ConstantConverter<ProfilerType>))]
public sealed class ProfilerType(string value) : ConstantClass(value), IWireConstant<ProfilerType>
{
    public static readonly ProfilerType SHS = new("SHS");
    public static readonly ProfilerType TEZUI = new("TEZUI");
    public static readonly ProfilerType YTS = new("YTS");

    public static ProfilerType FindValue(string value) => FindValue<ProfilerType>(value);

    public static implicit operator ProfilerType?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<PersistentAppUIType>))]
public sealed class PersistentAppUIType(string value) : ConstantClass(value), IWireConstant<PersistentAppUIType>
{
    public static readonly PersistentAppUIType SHS = new("SHS");
    public static readonly PersistentAppUIType TEZ = new("TEZ");
    public static readonly PersistentAppUIType YTS = new("YTS");

    public static PersistentAppUIType FindValue(string value) => FindValue<PersistentAppUIType>(value);

    public static implicit operator PersistentAppUIType?(string? value) => value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<OnClusterAppUIType>))]
public sealed class OnClusterAppUIType(string value) : ConstantClass(value), IWireConstant<OnClusterAppUIType>
{
    public static readonly OnClusterAppUIType SparkHistoryServer = new("SparkHistoryServer");
    public static readonly OnClusterAppUIType YarnTimelineService = new("YarnTimelineService");
    public static readonly OnClusterAppUIType TezUI = new("TezUI");
    public static readonly OnClusterAppUIType ApplicationMaster = new("ApplicationMaster");
    public static readonly OnClusterAppUIType JobHistoryServer = new("JobHistoryServer");
    public static readonly OnClusterAppUIType ResourceManager = new("ResourceManager");

    public static OnClusterAppUIType FindValue(string value) => FindValue<OnClusterAppUIType>(value);

    public static implicit operator OnClusterAppUIType?(string? value) => value is null ? null : FindValue(value);
}
