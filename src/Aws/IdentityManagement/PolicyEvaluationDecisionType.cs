using System.Text.Json.Serialization;
using Amazon.Runtime;
using Aws.Calls;

namespace Amazon.IdentityManagement;

[JsonConverter(typeof(ConstantConverter<PolicyEvaluationDecisionType>))]
public sealed class PolicyEvaluationDecisionType(string value)
    : ConstantClass(value), IWireConstant<PolicyEvaluationDecisionType>
{
    public static readonly PolicyEvaluationDecisionType Allowed = new("allowed");
    public static readonly PolicyEvaluationDecisionType ExplicitDeny = new("explicitDeny");
    public static readonly PolicyEvaluationDecisionType ImplicitDeny = new("implicitDeny");

    public static PolicyEvaluationDecisionType FindValue(string value) =>
        FindValue<PolicyEvaluationDecisionType>(value);

    public static implicit operator PolicyEvaluationDecisionType?(string? value) =>
        value is null ? null : FindValue(value);
}

[JsonConverter(typeof(ConstantConverter<ContextKeyTypeEnum>))]
public sealed class ContextKeyTypeEnum(string value) : ConstantClass(value), IWireConstant<ContextKeyTypeEnum>
{
    public static readonly ContextKeyTypeEnum String = new("string");
    public static readonly ContextKeyTypeEnum StringList = new("stringList");
    public static readonly ContextKeyTypeEnum Numeric = new("numeric");
    public static readonly ContextKeyTypeEnum NumericList = new("numericList");
    public static readonly ContextKeyTypeEnum Boolean = new("boolean");
    public static readonly ContextKeyTypeEnum BooleanList = new("booleanList");
    public static readonly ContextKeyTypeEnum Date = new("date");
    public static readonly ContextKeyTypeEnum DateList = new("dateList");

    public static ContextKeyTypeEnum FindValue(string value) => FindValue<ContextKeyTypeEnum>(value);

    public static implicit operator ContextKeyTypeEnum?(string? value) =>
        value is null ? null : FindValue(value);
}
