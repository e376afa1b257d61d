#include "core/scene/gradient_rescue.h"

#include "core/session/activation_choice.h"

namespace actiscope {
namespace {

void draw(Session& session, Initializer initializer) {
    session.gradients.initializer = initializer;
    session.gradients.gain = 1.0;
    session.gradients.unitVariance = false; // it would hide how the weights were drawn
}

} // namespace

const char* rescueFunction(const Session& session) {
    return session.activation().id() == "tanh" ? "softsign" : "tanh";
}

void applyRescue(Session& session, Rescue rescue) {
    switch (rescue) {
    case Rescue::xavier:
        draw(session, Initializer::xavier);
        break;
    case Rescue::he:
        draw(session, Initializer::he);
        break;
    case Rescue::unitVariance:
        session.gradients.unitVariance = true;
        break;
    case Rescue::skip:
        session.gradients.skip = true;
        break;
    case Rescue::function:
        chooseActivation(session, rescueFunction(session));
        break;
    case Rescue::rectifier:
        chooseActivation(session, "relu");
        draw(session, Initializer::he);
        break;
    }
}

} // namespace actiscope
